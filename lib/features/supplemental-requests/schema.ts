import { z } from 'zod';
import { mostAgreedDays, requestAskers, requestKinds } from '../../domain/report/supplemental-request';
import { CalendarDateField, idOf, note, VersionField } from '../fields';

const RequestId = idOf('SupplementalRequest');
const RequestKind = z.enum(requestKinds);
const RequestAsker = z.enum(requestAskers);

export const SupplementalRequest = z.object({
  id: z.string(),
  kind: RequestKind,
  askedBy: RequestAsker,
  askedOn: z.string(),
  receivedOn: z.string(),
  inWriting: z.boolean(),
  questions: z.string(),
  newRecords: z.boolean(),
  newIssue: z.boolean(),
  askedBefore: z.boolean(),
  /** Earlier questions that ask much the same, newest first. */
  similar: z.array(z.object({ text: z.string(), on: z.string() })),
  /** Whether the answer can be billed, and why. */
  verdict: z.object({ payable: z.boolean().nullable(), reason: z.string(), section: z.string(), confidence: z.string() }),
  notes: z.array(z.object({ code: z.string(), says: z.string(), section: z.string(), confidence: z.string() })),
  /** The day by which the answer is owed; null where no clock runs. */
  clock: z.object({ title: z.string(), section: z.string(), strictOn: z.string(), dueOn: z.string() }).nullable(),
  agreedDays: z.number(),
  agreedOn: z.string().nullable(),
  state: z.enum(['open', 'taken_up', 'declined']),
  reason: z.string(),
  /** The work that answers it. */
  evaluation: z.object({ id: z.string(), state: z.string(), reportServedOn: z.string().nullable() }).nullable(),
  version: z.number(),
});
export type SupplementalRequest = z.output<typeof SupplementalRequest>;

/** What the parties asked of the evaluator after a report. */
export const RequestBoard = z.object({
  case: z.object({ id: z.string(), number: z.number(), kind: z.string(), claimantName: z.string(), represented: z.boolean(), isClosed: z.boolean() }),
  /** The newest report that was served; null where none was. */
  lastServedOn: z.string().nullable(),
  /** Newest first. */
  requests: z.array(SupplementalRequest),
  today: z.string(),
});
export type RequestBoard = z.output<typeof RequestBoard>;

export const ListRequests = z.strictObject({ caseId: idOf('Case') });
const asked = {
  kind: RequestKind,
  askedBy: RequestAsker,
  askedOn: CalendarDateField,
  receivedOn: CalendarDateField,
  inWriting: z.boolean(),
  questions: note(8000).refine((text) => text !== '', 'Write down what is asked'),
  newRecords: z.boolean(),
  newIssue: z.boolean(),
  askedBefore: z.boolean(),
};
export const LogRequest = z.strictObject({ caseId: idOf('Case'), ...asked });
const subject = { requestId: RequestId, version: VersionField };
export const AmendRequest = z.strictObject({ ...subject, ...asked });
export const TakeUpRequest = z.strictObject(subject);
export const DeclineRequest = z.strictObject({ ...subject, reason: note(1000).refine((text) => text !== '', 'Say why') });
export const ReopenRequest = z.strictObject(subject);
export const AgreeMoreTime = z.strictObject({ ...subject, agreedDays: z.number().int().min(1, 'At least one day').max(mostAgreedDays, `At most ${mostAgreedDays} days, 8 CCR 38(i)`), agreedOn: CalendarDateField });
