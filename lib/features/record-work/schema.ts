import { z } from 'zod';
import { CalendarDateField, idOf, note, VersionField } from '../fields';
import { PacketId, PacketState, QuarantineReason } from '../packets/schema';

export const AssignmentId = idOf('PacketAssignment');
const UserId = idOf('User');

export const workViews = ['mine', 'unassigned', 'all', 'done'] as const;
export const ListWork = z.strictObject({ view: z.enum(workViews).default('mine'), reviewerId: UserId.optional(), physicianId: idOf('Physician').optional(), skip: z.coerce.number().int().min(0).max(100_000).default(0) });
export type ListWork = z.input<typeof ListWork>;

export const Assignment = z.object({ id: z.string(), reviewerId: z.string(), reviewerName: z.string(), dueOn: z.string().nullable(), note: z.string(), assignedAt: z.string(), doneAt: z.string().nullable(), withdrawnAt: z.string().nullable(), version: z.number() });
export type Assignment = z.output<typeof Assignment>;

/** A packet as work: whose, until when, and how far it is. */
export const WorkRow = z.object({
  packetId: z.string(),
  state: PacketState,
  quarantineReason: QuarantineReason.nullable(),
  senderName: z.string(),
  receivedOn: z.string(),
  caseId: z.string(),
  caseNumber: z.number(),
  caseKind: z.string(),
  claimantName: z.string(),
  evaluationId: z.string(),
  physicianName: z.string(),
  examOn: z.string().nullable(),
  /** The assignment that stands; null where nobody has it. */
  assignment: Assignment.nullable(),
  pageCount: z.number(),
  /** False where a person counted paper: there is nothing to read here until it is scanned. */
  hasFiles: z.boolean(),
  /** Pages that the reviewer has seen; the one who asks, where nobody is assigned. */
  seenPages: z.number(),
  documentCount: z.number(),
  acceptedDocuments: z.number(),
  excerptCount: z.number(),
  /** Files that wait for a password. */
  lockedFiles: z.number(),
  openGaps: z.number(),
});
export type WorkRow = z.output<typeof WorkRow>;

export const WorkList = z.object({
  rows: z.array(WorkRow),
  counts: z.object({ mine: z.number(), unassigned: z.number(), all: z.number(), done: z.number(), quarantined: z.number(), locked: z.number() }),
  /** Who may be given records. */
  reviewers: z.array(z.object({ id: z.string(), name: z.string() })),
  physicians: z.array(z.object({ id: z.string(), name: z.string() })),
  today: z.string(),
  /** Who asked. */
  me: z.string(),
  nextSkip: z.number().nullable(),
});
export type WorkList = z.output<typeof WorkList>;

/** What of the records waits for a person: a packet in quarantine, one whose documents nobody accepted, a case with excerpts for its physician. */
export const WaitingRecord = z.object({
  kind: z.enum(['quarantined', 'to_sort', 'to_confirm']),
  /** Null for the excerpts of a case. */
  packetId: z.string().nullable(),
  caseId: z.string(),
  caseNumber: z.number(),
  claimantName: z.string(),
  senderName: z.string(),
  quarantineReason: QuarantineReason.nullable(),
  examOn: z.string().nullable(),
  /** Pages in quarantine, documents to accept, excerpts to confirm. */
  count: z.number(),
});
export type WaitingRecord = z.output<typeof WaitingRecord>;
/** The first by the day of the exam, and how many packets and excerpts there are in all; null where whoever looks cannot do it. */
export const WaitingRecords = z.object({ quarantined: z.number(), toSort: z.number().nullable(), toConfirm: z.number().nullable(), rows: z.array(WaitingRecord) });
export type WaitingRecords = z.output<typeof WaitingRecords>;

export const ReadPace = z.strictObject({});
/** Pages seen and the time before the eyes over 30 days, of everybody for who may see that, else of oneself. */
export const Pace = z.object({ days: z.number(), people: z.array(z.object({ userId: z.string(), name: z.string(), pages: z.number(), minutes: z.number(), pagesAnHour: z.number().nullable(), openPackets: z.number() })) });
export type Pace = z.output<typeof Pace>;

const terms = { reviewerId: UserId, dueOn: CalendarDateField.nullable().default(null), note: note(500) };
/** Due the day before the exam's week where no day is given. */
export const AssignPacket = z.strictObject({ packetId: PacketId, ...terms });
export type AssignPacket = z.input<typeof AssignPacket>;
export const AmendAssignment = z.strictObject({ assignmentId: AssignmentId, version: VersionField, ...terms });
export type AmendAssignment = z.input<typeof AmendAssignment>;
export const ChangeAssignment = z.strictObject({ assignmentId: AssignmentId, version: VersionField });
export type ChangeAssignment = z.input<typeof ChangeAssignment>;
/** Takes an assignment back, or gives it again. */
export const WithdrawAssignment = z.strictObject({ assignmentId: AssignmentId, version: VersionField, withdrawn: z.boolean() });
export type WithdrawAssignment = z.input<typeof WithdrawAssignment>;
