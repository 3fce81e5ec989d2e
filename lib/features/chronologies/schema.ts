import { z } from 'zod';
import { Excerpt, ExcerptState, excerptStates } from '../excerpts/schema';
import { idOf } from '../fields';

/** Of a longer chronology the first so many lines are shown, and a filter asked for. */
export const mostLines = 2_000;

export const ListExcerpts = z.strictObject({
  caseId: idOf('Case'),
  state: z.enum([...excerptStates, 'removed']).optional(),
  tag: z.string().trim().max(40).optional(),
  provider: z.string().trim().max(160).optional(),
  type: z.string().trim().max(60).optional(),
  packetId: idOf('Packet').optional(),
  text: z.string().trim().max(120).optional(),
});
export type ListExcerpts = z.input<typeof ListExcerpts>;

const Counted = z.object({ value: z.string(), count: z.number().int() });

export const Chronology = z.object({
  caseId: z.string(),
  caseNumber: z.number().int(),
  caseKind: z.string(),
  claimantName: z.string(),
  physicianName: z.string(),
  excerpts: z.array(Excerpt),
  /** True when more lines fit the filter than are shown at once. */
  isCut: z.boolean(),
  counts: z.record(ExcerptState, z.number().int()),
  removedCount: z.number().int(),
  /** What the filters can be set to, over all that stands in the case. */
  tags: z.array(Counted),
  providers: z.array(Counted),
  types: z.array(Counted),
  packets: z.array(z.object({ id: z.string(), letter: z.string(), senderName: z.string(), receivedOn: z.string(), pages: z.number().int(), hasFiles: z.boolean() })),
  /** Lines that may be one event written twice: ids, in groups. */
  duplicates: z.array(z.array(z.string())),
});
export type Chronology = z.output<typeof Chronology>;

export const ReadCoverage = z.strictObject({ caseId: idOf('Case') });

/** What of a case's records nobody wrote a line about, and what the physician has not had before their eyes. */
export const Coverage = z.object({
  /** Whose eyes: the case's physician where their sign-in is linked, else whoever asks. */
  seenBy: z.string(),
  documentsWithout: z.array(z.object({ id: z.string(), packetId: z.string(), letter: z.string(), type: z.string(), title: z.string(), serviceOn: z.string().nullable(), provider: z.string(), firstPage: z.number().int(), lastPage: z.number().int() })),
  /** Stretches of pages; blank pages and repeats aside. */
  unseen: z.array(z.object({ packetId: z.string(), letter: z.string(), from: z.number().int(), to: z.number().int() })),
  unseenPages: z.number().int(),
  pages: z.number().int(),
});
export type Coverage = z.output<typeof Coverage>;

export const ReadDisclosure = z
  .strictObject({ caseId: idOf('Case').optional(), evaluationId: idOf('Evaluation').optional() })
  .refine(({ caseId, evaluationId }) => (caseId === undefined) !== (evaluationId === undefined), 'Name a case or an evaluation');

const Deeds = z.number().int();

/** Who did what to the excerpts of a case or an evaluation, for the disclosure of LC 4628(b). */
export const Disclosure = z.object({
  people: z.array(z.object({ userId: z.string(), name: z.string(), role: z.string(), proposed: Deeds, edited: Deeds, confirmed: Deeds, rejected: Deeds, reopened: Deeds, removed: Deeds, restored: Deeds })),
  confirmedCount: z.number().int(),
  proposedCount: z.number().int(),
});
export type Disclosure = z.output<typeof Disclosure>;
