import { z } from 'zod';
import { ACTIVITIES } from '../../domain/time/activities';
import { CaseKind } from '../cases/schema';
import { EvaluationId } from '../evaluations/schema';
import { CalendarDateField, idOf, note, VersionField } from '../fields';

export const TimeEntryId = idOf('TimeEntry');
export const ActivityField = z.enum(ACTIVITIES);

const CaseId = idOf('Case');
const subject = { timeEntryId: TimeEntryId, version: VersionField };

/** Whole minutes of one piece of work. */
const WorkedMinutes = z.number('Give the minutes').int('Whole minutes').min(1, 'At least one minute').max(1440, 'At most a day');

const work = { evaluationId: EvaluationId.nullable().default(null), activity: ActivityField, note: note(500), billable: z.boolean().default(true) };
const byHand = { ...work, workedOn: CalendarDateField, minutes: WorkedMinutes };

export const ListTimeEntries = z.strictObject({ caseId: CaseId });
export const ReadTimer = z.strictObject({});

/** Starts one's own timer; one that runs elsewhere is stopped. */
export const StartTimeEntry = z.strictObject({ caseId: CaseId, ...work });
export type StartTimeEntry = z.input<typeof StartTimeEntry>;
/** `minutes` where the timer was left running: what it really was. */
export const StopTimeEntry = z.strictObject({ ...subject, minutes: z.number().int('Whole minutes').min(1, 'At least one minute').max(1440, 'At most a day').nullable().default(null) });
export type StopTimeEntry = z.input<typeof StopTimeEntry>;
/** `userId` null is one's own time. */
export const RecordTimeEntry = z.strictObject({ caseId: CaseId, userId: idOf('User').nullable().default(null), ...byHand });
export type RecordTimeEntry = z.input<typeof RecordTimeEntry>;
export const AmendTimeEntry = z.strictObject({ ...subject, ...byHand });
export type AmendTimeEntry = z.input<typeof AmendTimeEntry>;
/** Takes an entry out, or back in. */
export const RemoveTimeEntry = z.strictObject({ ...subject, removed: z.boolean() });
export type RemoveTimeEntry = z.input<typeof RemoveTimeEntry>;

export const TimeEntry = z.object({
  id: z.string(),
  caseId: z.string(),
  evaluationId: z.string().nullable(),
  userId: z.string(),
  userName: z.string(),
  activity: ActivityField,
  workedOn: z.string(),
  startedAt: z.string().nullable(),
  /** Null while it runs, and for one by hand. */
  endedAt: z.string().nullable(),
  running: z.boolean(),
  minutes: z.number(),
  note: z.string(),
  billable: z.boolean(),
  removed: z.boolean(),
  /** The bill that it stands on: the entry is locked. */
  invoice: z.object({ id: z.string(), number: z.string().nullable(), state: z.string() }).nullable(),
  /** Whether this person may change it. */
  mine: z.boolean(),
  version: z.number(),
});
export type TimeEntry = z.output<typeof TimeEntry>;

/** The time of a case, newest first; removed entries are left out. */
export const TimeSheet = z.object({
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: CaseKind,
  claimantName: z.string(),
  closed: z.boolean(),
  entries: z.array(TimeEntry),
  evaluations: z.array(z.object({ id: z.string(), kind: z.string(), state: z.string(), on: z.string() })),
  people: z.array(z.object({ userId: z.string(), name: z.string() })),
  totals: z.object({ minutes: z.number(), billableMinutes: z.number(), billedMinutes: z.number(), unbilledMinutes: z.number() }),
  /** The terms that time is billed under. Amounts are null for a role that sees none. */
  agreement: z.object({ id: z.string(), name: z.string(), hourlyCents: z.number().nullable(), incrementMinutes: z.number() }).nullable(),
  /** What `invoice.draft_time` would bill now, outside of evaluations; null for a role that sees no money. */
  unbilled: z.object({ minutes: z.number(), totalCents: z.number(), problem: z.string().nullable() }).nullable(),
  /** What is held of the client’s money on this case; null for a role that sees no money. */
  deposit: z.object({ askedCents: z.number().nullable(), heldCents: z.number() }).nullable(),
  now: z.string(),
});
export type TimeSheet = z.output<typeof TimeSheet>;

/** One’s own timer while it runs. */
export const Timer = z.object({
  running: z.object({ timeEntryId: z.string(), caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), activity: ActivityField, startedAt: z.string(), version: z.number() }).nullable(),
  now: z.string(),
});
export type Timer = z.output<typeof Timer>;
