import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { Communication } from '../communications/schema';
import { ContactRole } from '../contacts/schema';
import { CodeTurn, EvaluationId, EvaluationKind, EvaluationState, RemoteConditions } from '../evaluations/schema';
import { Minimum } from '../exams/schema';
import { InterpreterBooking } from '../interpreters/schema';
import { Waiver } from '../waivers/schema';

export const ReadBrief = z.strictObject({ evaluationId: EvaluationId });

/** Pages that are `undeclared` (no declaration, or none that is signed) or of which the count `differs` are in quarantine: they may not be reviewed or billed (8 CCR 9793(n)). */
export const BriefPacket = z.object({
  id: z.string(),
  senderName: z.string(),
  receivedOn: z.string(),
  /** When it was served on the other side; null where nobody said. */
  servedOn: z.string().nullable(),
  declaredPages: z.number().nullable(),
  countedPages: z.number(),
  previouslyReviewedPages: z.number(),
  status: z.enum(['not_required', 'declared', 'differs', 'undeclared']),
  /** Days after the last day of the exchange on which it was served on the other side, or on which it came where nobody said when; 0 when in time or where no exchange is asked for. */
  daysAfterExchange: z.number(),
});
export type BriefPacket = z.output<typeof BriefPacket>;

/** Another evaluation of the same claimant in this practice. */
export const EarlierEvaluation = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  kind: EvaluationKind,
  state: EvaluationState,
  /** Examined, else booked, else asked for. */
  on: z.string(),
  reportServedOn: z.string().nullable(),
  feeCode: z.string(),
  physicianName: z.string(),
  /** By the same physician: only these decide ML201 or ML202. */
  isOwn: z.boolean(),
  countedPages: z.number(),
});
export type EarlierEvaluation = z.output<typeof EarlierEvaluation>;

/** All that a physician wants to know before an exam, on one page. No amounts. */
export const Brief = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  kind: EvaluationKind,
  state: EvaluationState,
  claimant: z.object({ name: z.string(), bornOn: z.string().nullable(), age: z.number().nullable(), language: z.string(), phone: z.string() }),
  represented: z.boolean(),
  panelNumber: z.string(),
  panelSpecialty: z.string(),
  physicianName: z.string(),
  physicianCredentials: z.string(),
  locationName: z.string().nullable(),
  locationAddress: z.string(),
  requestedOn: z.string(),
  scheduledOn: z.string().nullable(),
  startMinute: z.number().nullable(),
  minutes: z.number(),
  mode: z.enum(['in_person', 'remote']),
  examinedOn: z.string().nullable(),
  faceToFaceMinutes: z.number().nullable(),
  notifiedOn: z.string().nullable(),
  issues: z.array(z.object({ number: z.number(), text: z.string(), askedBy: ContactRole.nullable() })),
  injuries: z.array(z.object({ injuredOn: z.string().nullable(), throughOn: z.string().nullable(), claimNumber: z.string(), adjNumber: z.string(), bodyParts: z.string(), employer: z.string() })),
  parties: z.array(z.object({ role: z.string(), name: z.string(), firm: z.string(), phone: z.string() })),
  earlier: z.array(EarlierEvaluation),
  /** ML201 or ML202, why, and the day on which it turns; null where the schedule does not apply. */
  code: CodeTurn.nullable(),
  feeCode: z.string(),
  feeReason: z.string(),
  records: z.object({
    packets: z.array(BriefPacket),
    pagesExpected: z.number(),
    countedPages: z.number(),
    undeclaredPages: z.number(),
    /** The last day on which records could be served on the other side 20 days before the exam; null where no exchange is asked for. */
    exchangeOn: z.string().nullable(),
  }),
  interpreterLanguage: z.string(),
  interpreter: InterpreterBooking.nullable(),
  minimum: Minimum.nullable(),
  remoteConditions: RemoteConditions.nullable(),
  waivers: z.array(Waiver),
  /** The clocks that the exam starts, counted from its day. */
  clocks: z.array(z.object({ rule: z.string(), title: z.string(), countedOn: z.string(), section: z.string(), confidence: z.string(), note: z.string() })),
  said: z.array(Communication),
  schedulingOnly: z.boolean(),
});
export type Brief = z.output<typeof Brief>;
