import { z } from 'zod';
import { CaseKind } from '../cases/schema';
import { Communication } from '../communications/schema';
import { EvaluationKind, EvaluationState } from '../evaluations/schema';
import { CalendarDateField } from '../fields';
import { ExamOfDay } from '../today/schema';

/** Left out: the next day that has appointments. */
export const ReadCallList = z.strictObject({ on: CalendarDateField.optional() });

/** One appointment of the day with whom to call and what is still open. */
export const CallRow = z.object({
  evaluationId: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  evaluationKind: EvaluationKind,
  state: EvaluationState,
  /** Minutes after midnight, the practice's own clock. */
  startMinute: z.number().nullable(),
  minutes: z.number(),
  mode: z.enum(['in_person', 'remote']),
  claimantName: z.string(),
  claimantPhone: z.string(),
  represented: z.boolean(),
  /** The attorney of a represented claimant, with the firm; null where none is on the case. */
  attorney: z.object({ name: z.string(), firm: z.string(), phone: z.string() }).nullable(),
  physicianName: z.string(),
  locationName: z.string().nullable(),
  /** The drive from the main office; 0 where it is none. */
  travelMinutes: z.number(),
  /** Null where none is needed. */
  interpreter: z.object({ language: z.string(), name: z.string(), vendor: z.string(), phone: z.string(), confirmedOn: z.string().nullable() }).nullable(),
  notifiedOn: z.string().nullable(),
  pages: z.number(),
  declaration: ExamOfDay.shape.declaration,
  /** What was said about this appointment, the newest first. */
  calls: z.array(Communication),
  /** Somebody was spoken to about it. */
  reached: z.boolean(),
});
export type CallRow = z.output<typeof CallRow>;

export const CallList = z.object({
  on: z.string(),
  today: z.string(),
  rows: z.array(CallRow),
  reachedCount: z.number(),
  /** The nearest days with appointments before and after. */
  previousOn: z.string().nullable(),
  nextOn: z.string().nullable(),
});
export type CallList = z.output<typeof CallList>;
