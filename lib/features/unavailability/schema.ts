import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { CalendarDateField, idOf, note, VersionField } from '../fields';

/** What becomes of an exam inside the absence, as Form 109 asks: rescheduled, or completed all the same. */
export const examDecisions = ['move', 'keep'] as const;
export const ExamDecision = z.enum(examDecisions);
export type ExamDecision = z.output<typeof ExamDecision>;

const absence = {
  startsOn: CalendarDateField,
  endsOn: CalendarDateField,
  reason: note(500),
  /** The day Form 109 was sent; null while it is still to be sent. */
  filedOn: CalendarDateField.nullable().default(null),
  /** Why the notice comes later than 30 days before, where it does. */
  goodCause: note(500),
  /** One for each exam that is booked inside. */
  exams: z.array(z.strictObject({ evaluationId: idOf('Evaluation'), decision: ExamDecision })).max(500).default([]),
};
export const RecordUnavailability = z.strictObject({ physicianId: idOf('Physician'), ...absence });
export const AmendUnavailability = z.strictObject({ unavailabilityId: idOf('Unavailability'), version: VersionField, ...absence });
export const WithdrawUnavailability = z.strictObject({ unavailabilityId: idOf('Unavailability'), version: VersionField, withdrawnOn: CalendarDateField.optional() });

/** An exam that is booked inside an absence. */
export const ExamInside = z.object({ evaluationId: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), caseKind: CaseKind, on: z.string(), startMinute: z.number().nullable(), decision: ExamDecision.nullable(), version: z.number() });
export type ExamInside = z.output<typeof ExamInside>;

export const Unavailability = z.object({
  id: z.string(),
  physicianId: z.string(),
  startsOn: z.string(),
  endsOn: z.string(),
  dayCount: z.number(),
  reason: z.string(),
  filedOn: z.string().nullable(),
  /** The last day on which the form is in time, 30 days before the absence. */
  fileBy: z.string(),
  late: z.boolean(),
  goodCause: z.string(),
  withdrawnOn: z.string().nullable(),
  /** Days of absence of each calendar year that it touches, with the other absences; 90 at most. */
  years: z.array(z.object({ year: z.number(), dayCount: z.number(), mostDays: z.number() })),
  /** Exams that are still booked inside it. */
  exams: z.array(ExamInside),
  version: z.number(),
});
export type Unavailability = z.output<typeof Unavailability>;

/** `letterId`: the drafted notice (content of Form 109); null when none was drafted. */
export const UnavailabilityChanged = z.object({ unavailability: Unavailability, letterId: z.string().nullable(), notices: z.array(z.string()) });
export type UnavailabilityChanged = z.output<typeof UnavailabilityChanged>;
