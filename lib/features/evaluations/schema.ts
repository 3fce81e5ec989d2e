import { z } from 'zod';
import { CANCELLING_SIDES, MISSED_REASONS } from '../../domain/evaluation/missed';
import { Said } from '../communications/schema';
import { CalendarDateField, idOf, note, optionalLine, PagesField, VersionField } from '../fields';
import { InterpreterBooking } from '../interpreters/schema';
import { Packet } from '../packets/schema';
import { Waiver, WaiverGiven } from '../waivers/schema';

export const EvaluationId = idOf('Evaluation');

export const evaluationKinds = ['COMPREHENSIVE', 'FOLLOW_UP', 'SUPPLEMENTAL', 'DEPOSITION', 'RECORD_REVIEW', 'OTHER'] as const;
export const EvaluationKind = z.enum(evaluationKinds);
export type EvaluationKind = z.output<typeof EvaluationKind>;

export const EvaluationState = z.enum(['REQUESTED', 'SCHEDULED', 'EXAMINED', 'NO_SHOW', 'LATE_CANCEL', 'NOT_SEEN', 'CANCELLED', 'REPORT_SERVED']);
export type EvaluationState = z.output<typeof EvaluationState>;

/** What may be done next with an evaluation; a button is shown only for these. */
export const evaluationActs = ['reschedule', 'notify', 'mark_examined', 'mark_missed', 'cancel', 'reopen', 'extend', 'serve_report', 'receive_packet'] as const;
export const EvaluationAct = z.enum(evaluationActs);
export type EvaluationAct = z.output<typeof EvaluationAct>;

export const PrimaryFocus = z.enum(['none', 'psychiatry', 'toxicology', 'oncology']);
export const StartMinute = z.number().int().min(0).max(1439);
/** Length of an appointment. */
export const MinutesField = z.number().int('Whole minutes').min(5, 'At least 5 minutes').max(1440, 'At most a day');

/** What may be in dispute where an exam is remote, 8 CCR 46.3(a)(1)(A). */
export const remoteIssues = ['injury_arose', 'termination_of_indemnity', 'work_restrictions'] as const;
export const remoteIssueLabels = {
  injury_arose: 'Whether the injury arose out of or in the course of employment',
  termination_of_indemnity: 'Termination of indemnity benefits',
  work_restrictions: 'Work restrictions',
} as const satisfies Record<(typeof remoteIssues)[number], string>;
/** The four conditions as they were met: issue, written agreement of all three, ethics and AMA Guides, attestation. */
export const RemoteConditions = z.object({
  issue: z.enum(remoteIssues),
  workerAgreedOn: z.string(),
  carrierAgreedOn: z.string(),
  evaluatorAgreedOn: z.string(),
  consistentWithGuides: z.literal(true),
  attestedOn: z.string(),
});
export type RemoteConditions = z.output<typeof RemoteConditions>;

export const MissedReason = z.enum(MISSED_REASONS);
export const CancellingSide = z.enum(CANCELLING_SIDES);

/** New records, a new issue, asked before; null where nobody has said. */
export const SupplementalBasis = z.object({ newRecords: z.boolean().nullable(), newIssue: z.boolean().nullable(), askedBefore: z.boolean().nullable() });
export type SupplementalBasis = z.output<typeof SupplementalBasis>;

/** One line of a fee with its arithmetic, as the domain writes it. */
export const FeeLine = z.object({
  code: z.string(),
  modifiers: z.array(z.string()),
  description: z.string(),
  units: z.number(),
  unitPriceCents: z.number(),
  factorBps: z.number(),
  factorTerms: z.array(z.object({ label: z.string(), bps: z.number() })),
  rounding: z.string(),
  amountCents: z.number(),
  section: z.string(),
  confidence: z.string(),
  scheduleVersion: z.string(),
  steps: z.array(z.object({ label: z.string(), value: z.string(), section: z.string().optional(), confidence: z.string().optional() })),
});
export type FeeLine = z.output<typeof FeeLine>;

export const FeeExpectation = z.object({
  lines: z.array(FeeLine),
  totalCents: z.number(),
  scheduleVersion: z.string(),
  scheduleEffectiveOn: z.string().nullable(),
  includedPages: z.number(),
  reviewedPages: z.number(),
  billablePages: z.number(),
  undeclaredPages: z.number(),
  warnings: z.array(z.object({ code: z.string(), message: z.string(), section: z.string() })),
  notice: z.string(),
});
export type FeeExpectation = z.output<typeof FeeExpectation>;

export const Evaluation = z.object({
  id: z.string(),
  caseId: z.string(),
  kind: EvaluationKind,
  state: EvaluationState,
  physicianId: z.string(),
  physicianName: z.string(),
  locationId: z.string().nullable(),
  locationName: z.string().nullable(),
  requestedOn: z.string(),
  bookedOn: z.string().nullable(),
  scheduledOn: z.string().nullable(),
  /** Minutes after midnight, the practice's own clock. */
  startMinute: z.number().nullable(),
  minutes: z.number(),
  mode: z.enum(['in_person', 'remote']),
  remoteConditions: RemoteConditions.nullable(),
  /** The evaluation of the same case that it follows. */
  followsId: z.string().nullable(),
  interpreter: InterpreterBooking.nullable(),
  /** Consents in writing; withdrawn ones too. */
  waivers: z.array(Waiver),
  notifiedOn: z.string().nullable(),
  examinedOn: z.string().nullable(),
  /** The day of the outcome: examined, missed or cancelled. */
  endedOn: z.string().nullable(),
  faceToFaceMinutes: z.number().nullable(),
  billedMinutes: z.number().nullable(),
  interpreterLanguage: z.string(),
  interpreterUsed: z.boolean(),
  primaryFocus: z.string(),
  interpreterReason: z.string().default(''),
  rush: z.boolean().default(false),
  travelMinutes: z.number().nullable().default(null),
  travelMiles: z.number().nullable().default(null),
  /** Hundredths of an inch. */
  recordInches: z.number().nullable().default(null),
  pagesExpected: z.number(),
  /** Why the face-to-face time lies below the minimum, and why it differs from the time that was measured. */
  varianceExplanation: z.string(),
  minutesReason: z.string(),
  outcomeNote: z.string(),
  /** What kept the exam from taking place; null where it did, or nobody said. */
  missedReason: MissedReason.nullable(),
  lateMinutes: z.number().nullable(),
  cancelledOn: z.string().nullable(),
  cancelledBy: CancellingSide.nullable(),
  cancelledInWriting: z.boolean().nullable(),
  goodCause: z.string(),
  /** What a supplemental rests on; null where nobody was asked. */
  supplementalBasis: SupplementalBasis.nullable(),
  recordReviewReport: z.boolean(),
  extension: z.enum(['none', 'tests', 'good_cause']),
  reportServedOn: z.string().nullable(),
  /** The report that was signed here and waits to be served. */
  signedReportId: z.string().nullable(),
  packets: z.array(Packet),
  declaredPages: z.number(),
  countedPages: z.number(),
  /** Of those the ones in quarantine: without a declaration, not signed, or another count than was sworn to. */
  undeclaredPages: z.number(),
  /** ‘ML202-95-93’ and why that code; empty where nothing is billed. */
  feeCode: z.string(),
  feeReason: z.string(),
  /** Null for a role that sees no money. */
  money: z
    .object({
      expectedCents: z.number(),
      /** The sum of the invoice when there is one, else what is expected. */
      amountCents: z.number(),
      quote: FeeExpectation.nullable(),
      invoice: z
        .object({ id: z.string(), number: z.string().nullable(), state: z.string(), totalCents: z.number(), paidCents: z.number(), creditedCents: z.number(), writtenOffCents: z.number(), issuedOn: z.string().nullable() })
        .nullable(),
    })
    .nullable(),
  acts: z.array(EvaluationAct),
  version: z.number(),
});
export type Evaluation = z.output<typeof Evaluation>;

/** ML201 or ML202 on a day, and the day on which it turns; null where the schedule does not apply. */
export const CodeTurn = z.object({
  code: z.enum(['ML201', 'ML202']),
  reason: z.string(),
  /** The comprehensive exam from which 18 months run; null when there is none. */
  anchorOn: z.string().nullable(),
  lastFollowUpOn: z.string().nullable(),
  turnsOn: z.string().nullable(),
  section: z.string(),
  confidence: z.string(),
  warning: z.string().nullable(),
});
export type CodeTurn = z.output<typeof CodeTurn>;

/** What every change of an evaluation answers with. */
export const EvaluationChanged = z.object({
  evaluation: Evaluation,
  caseId: z.string(),
  caseStage: z.string(),
  caseVersion: z.number(),
  notices: z.array(z.string()),
  /** Of an exam that was booked under the schedule. */
  code: CodeTurn.nullable().default(null),
  letter: z.object({ id: z.string(), number: z.number() }).nullable().default(null),
});
export type EvaluationChanged = z.output<typeof EvaluationChanged>;

const subject = { evaluationId: EvaluationId, version: VersionField };

/** An `EXAM` becomes comprehensive or follow-up by the physician's own history with the claimant. */
export const ScheduleEvaluation = z.strictObject({
  caseId: idOf('Case'),
  kind: z.enum(['EXAM', 'SUPPLEMENTAL', 'DEPOSITION', 'RECORD_REVIEW', 'OTHER']),
  requestedOn: CalendarDateField.optional(),
  scheduledOn: CalendarDateField.nullable().default(null),
  startMinute: StartMinute.nullable().default(null),
  /** Length of the appointment; the clinic's own when left out. */
  minutes: MinutesField.optional(),
  locationId: idOf('Location').nullable().default(null),
  physicianId: idOf('Physician').optional(),
  /** What it follows, on the same case: a re-examination, a supplemental, a deposition, a new date. */
  followsId: EvaluationId.nullable().default(null),
  /** Consents in writing that come with the booking. */
  waivers: z.array(WaiverGiven).max(10).default([]),
  pagesExpected: PagesField.default(0),
  interpreterLanguage: optionalLine(60),
  primaryFocus: PrimaryFocus.optional(),
  /** What a supplemental rests on: whether it can be billed follows from it. */
  supplementalBasis: SupplementalBasis.nullable().default(null),
});

/** Who wants a booked exam moved: us, or a party. */
export const moveAskers = ['evaluator', 'claimant', 'applicant', 'defense'] as const;

export const RescheduleEvaluation = z.strictObject({
  ...subject,
  scheduledOn: CalendarDateField,
  startMinute: StartMinute.nullable().default(null),
  minutes: MinutesField.optional(),
  physicianId: idOf('Physician').optional(),
  locationId: idOf('Location').nullable().optional(),
  bookedOn: CalendarDateField.optional(),
  askedBy: z.enum(moveAskers).default('evaluator'),
  /** The reason in writing where fewer than six business days are left (8 CCR 34(d)). */
  goodCause: note(1000),
  waivers: z.array(WaiverGiven).max(10).default([]),
});
/** Remote with the four conditions of 8 CCR 46.3, or in person again. What is not yet there is null, and refused. */
export const SetRemote = z.strictObject({
  ...subject,
  mode: z.enum(['in_person', 'remote']),
  conditions: z
    .strictObject({
      issue: z.enum(remoteIssues).nullable(),
      workerAgreedOn: CalendarDateField.nullable(),
      carrierAgreedOn: CalendarDateField.nullable(),
      evaluatorAgreedOn: CalendarDateField.nullable(),
      consistentWithGuides: z.boolean(),
      attestedOn: CalendarDateField.nullable(),
    })
    .nullable()
    .default(null),
});
export const NotifyEvaluation = z.strictObject({ ...subject, notifiedOn: CalendarDateField });
export const MarkExamined = z.strictObject({
  ...subject,
  examinedOn: CalendarDateField,
  faceToFaceMinutes: z.number().int('Whole minutes').min(0).max(1440).nullable().default(null),
  billedMinutes: z.number().int('Whole minutes').min(0).max(60_000).nullable().default(null),
  interpreterUsed: z.boolean().default(false),
  /** Asked for when the time lies below the minimum of the specialty (8 CCR 49.2 to 49.9). */
  varianceExplanation: note(2000),
  /** Asked for when the minutes differ from those that the timer measured. */
  minutesReason: note(500),
  /** Tests ordered and the like; what was noted during the exam stays when it is left out. */
  note: note(2000).unwrap().optional(),
});

/** Who cancelled, whether in writing, for which good cause; and what was said, if it is to be kept. */
const cancellation = {
  cancelledBy: CancellingSide.nullable().default(null),
  cancelledInWriting: z.boolean().nullable().default(null),
  goodCause: note(1000),
  said: Said.nullable().default(null),
  /** Whether the letter that tells the parties is drafted along with it. */
  letter: z.boolean().default(false),
};
export const MarkMissed = z.strictObject({
  ...subject,
  reason: MissedReason,
  lateMinutes: z.number().int('Whole minutes').min(0, 'Not below zero').max(1440, 'At most a day').nullable().default(null),
  cancelledOn: CalendarDateField.nullable().default(null),
  ...cancellation,
  note: note(2000),
  recordReviewReport: z.boolean().default(false),
});
export const CancelEvaluation = z.strictObject({ ...subject, cancelledOn: CalendarDateField, ...cancellation, note: note(2000) });
/** What the bill of an evaluation rests on beside its dates and pages. */
export const NoteBillFacts = z.strictObject({
  ...subject,
  /** Whether what the specialty suggests is the primary focus. */
  primaryFocus: PrimaryFocus.optional(),
  /** Why an interpreter was needed, and the extra time it took. */
  interpreterReason: optionalLine(300),
  supplementalBasis: SupplementalBasis.nullable().optional(),
  rush: z.boolean().default(false),
  travelMinutes: z.number().int('Whole minutes').min(0, 'Not below zero').max(6_000, 'At most 100 hours').nullable().default(null),
  travelMiles: z.number().int('Whole miles').min(0, 'Not below zero').max(20_000, 'At most 20,000 miles').nullable().default(null),
  /** Hundredths of an inch. */
  recordInches: z.number().int('At most two decimals').min(0, 'Not below zero').max(100_000, 'At most 1,000 inches').nullable().default(null),
});
export type NoteBillFacts = z.input<typeof NoteBillFacts>;
export const ReopenEvaluation = z.strictObject(subject);
export const ServeReport = z.strictObject({ ...subject, servedOn: CalendarDateField });
