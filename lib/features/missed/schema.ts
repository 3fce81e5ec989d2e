import { z } from 'zod';
import { HOLIDAY_CALENDARS } from '../../domain/deadlines/holidays-data';
import { MISSED_REASONS } from '../../domain/evaluation/missed';
import { letterKinds } from '../../domain/letter/kinds';
import { CancellingSide, EvaluationId, EvaluationState, FeeLine } from '../evaluations/schema';
import { CalendarDateField } from '../fields';

/** The reasons, and a cancellation: `cancelled` lets the count decide, `in_time` and `late_cancel` are a person's own answer. */
export const missedChoices = [...MISSED_REASONS, 'cancelled', 'in_time'] as const;
export const MissedChoice = z.enum(missedChoices);
export type MissedChoice = z.output<typeof MissedChoice>;

/** What is asked before it is recorded; as it stands in a query string. Words stay out of it. */
export const PreviewMissed = z.strictObject({
  evaluationId: EvaluationId,
  choice: MissedChoice,
  lateMinutes: z.coerce.number().int('Whole minutes').min(0, 'Not below zero').max(1440, 'At most a day').optional(),
  cancelledOn: CalendarDateField.optional(),
  cancelledBy: CancellingSide.optional(),
  inWriting: z.stringbool().optional(),
  hasGoodCause: z.stringbool().optional(),
  recordReviewReport: z.stringbool().optional(),
});
export type MissedQuestion = Omit<z.input<typeof PreviewMissed>, 'evaluationId' | 'lateMinutes'> & { readonly lateMinutes?: number };

/** The business days before the appointment, by each calendar. */
export const CancellationCount = z.object({
  /** Fewer than so many is late. */
  businessDays: z.number(),
  late: z.boolean(),
  disputed: z.boolean(),
  byCalendar: z.array(z.object({ calendar: z.enum(HOLIDAY_CALENDARS), days: z.number(), late: z.boolean(), cutoffOn: z.string() })),
  disputedDays: z.array(z.object({ on: z.string(), name: z.string(), closedIn: z.array(z.enum(HOLIDAY_CALENDARS)) })),
  section: z.string(),
  confidence: z.string(),
});
export type CancellationCount = z.output<typeof CancellationCount>;

export const MissedPreview = z.object({
  evaluationId: z.string(),
  version: z.number(),
  /** What recording it does: a missed appointment, or a cancellation without a bill. */
  act: z.enum(['mark_missed', 'cancel']),
  /** The state it would then be in. */
  state: EvaluationState,
  /** Why it cannot be recorded as it stands. */
  refusal: z.object({ rule: z.string(), message: z.string() }).nullable(),
  count: CancellationCount.nullable(),
  /** What is billed and why. `totalCents` is null for a role that sees no money, and where nothing is billed `code` is empty. */
  bill: z.object({ code: z.string(), reason: z.string(), totalCents: z.number().nullable(), lines: z.array(FeeLine).nullable() }),
  clocks: z.array(z.object({ rule: z.string(), title: z.string(), triggerLabel: z.string(), triggerOn: z.string(), countedOn: z.string(), side: z.enum(['we_owe', 'owed_to_us']), section: z.string(), confidence: z.string(), note: z.string() })),
  letter: z.object({ kind: z.enum(letterKinds), label: z.string() }),
  notes: z.array(z.object({ text: z.string(), section: z.string().nullable(), confidence: z.string().nullable(), grave: z.boolean() })),
  /** What holds for a new date. */
  newDate: z.object({ text: z.string(), lastOn: z.string().nullable(), section: z.string().nullable(), confidence: z.string().nullable() }),
});
export type MissedPreview = z.output<typeof MissedPreview>;
