import { z } from 'zod';
import { formatLineRange, parseLineRange } from '../../domain/records/deposition-cite';
import { CalendarDateField, idOf, line, note, optionalLine, VersionField } from '../fields';

export const ExcerptId = idOf('Excerpt');
export const excerptStates = ['PROPOSED', 'CONFIRMED', 'REJECTED'] as const;
export const ExcerptState = z.enum(excerptStates);
export type ExcerptState = z.output<typeof ExcerptState>;

export const PageNumber = z.coerce.number().int().min(1).max(1_000_000);

/** Printed page and line of a transcript, kept as '12:3-14:18'. */
const Lines = optionalLine(20)
  .refine((text) => text === '' || parseLineRange(text) !== null, 'Write page and line as printed, like 12:3-14:18')
  .transform((text) => {
    const range = parseLineRange(text);
    return range ? formatLineRange(range) : '';
  });

const Tags = z.array(line(40)).max(12, 'At most 12 tags').default([]).transform((tags) => [...new Set(tags.map((tag) => tag.replace(/\s+/g, ' ')))]);

/** The words of an excerpt, as a form gives them. */
const words = {
  happenedOn: CalendarDateField.nullable().default(null),
  provider: optionalLine(160),
  type: optionalLine(60),
  text: note(4_000).refine((text) => text.trim() !== '', 'Write what the page says'),
  quoted: note(8_000),
  lines: Lines,
  tags: Tags,
};

export const ProposeExcerpt = z.strictObject({ packetId: idOf('Packet'), pageNumber: PageNumber, ...words, privateNote: note(2_000) });
export type ProposeExcerpt = z.input<typeof ProposeExcerpt>;

/** Left out, `privateNote` stays as it is: whoever may not see it cannot wipe it. */
export const AmendExcerpt = z.strictObject({ excerptId: ExcerptId, version: VersionField, ...words, privateNote: note(2_000).unwrap().optional() });
export type AmendExcerpt = z.input<typeof AmendExcerpt>;

export const ExcerptVersion = z.strictObject({ excerptId: ExcerptId, version: VersionField });
export type ExcerptVersion = z.input<typeof ExcerptVersion>;
export const RejectExcerpt = z.strictObject({ excerptId: ExcerptId, version: VersionField, reason: line(400) });
export type RejectExcerpt = z.input<typeof RejectExcerpt>;
export const ConfirmExcerpts = z.strictObject({ caseId: idOf('Case'), excerpts: z.array(z.strictObject({ id: ExcerptId, version: VersionField })).min(1, 'Choose at least one').max(500, 'At most 500 at once') });
export type ConfirmExcerpts = z.input<typeof ConfirmExcerpts>;

export const Excerpt = z.object({
  id: z.string(),
  caseId: z.string(),
  packetId: z.string(),
  documentId: z.string().nullable(),
  pageNumber: z.number(),
  lines: z.string(),
  /** 'A, p. 12' or 'B, p. 40, 12:3-14:18'. */
  cite: z.string(),
  happenedOn: z.string().nullable(),
  provider: z.string(),
  type: z.string(),
  text: z.string(),
  quoted: z.string(),
  tags: z.array(z.string()),
  /** Null for a role that does not see private notes. */
  privateNote: z.string().nullable(),
  state: ExcerptState,
  /** Why it was rejected; empty when it is not. */
  reason: z.string(),
  createdByName: z.string(),
  decidedByName: z.string(),
  decidedAt: z.string().nullable(),
  isRemoved: z.boolean(),
  /** Whether whoever asks may remove it: it is theirs and not confirmed, or they are a physician or the owner. */
  mayRemove: z.boolean(),
  version: z.number().int(),
});
export type Excerpt = z.output<typeof Excerpt>;

export const ExcerptsConfirmed = z.object({ confirmed: z.array(z.object({ id: z.string(), version: z.number().int() })), /** Those that somebody else changed or decided meanwhile: left as they are. */ skipped: z.array(z.string()) });
export type ExcerptsConfirmed = z.output<typeof ExcerptsConfirmed>;

export const ReadExcerptPage = z.strictObject({ packetId: idOf('Packet'), pageNumber: PageNumber });

/** What the form beside a page begins with. */
export const ExcerptPage = z.object({
  caseId: z.string(),
  packetId: z.string(),
  pageNumber: z.number(),
  letter: z.string(),
  document: z.object({ id: z.string(), type: z.string(), title: z.string(), serviceOn: z.string().nullable(), provider: z.string(), facility: z.string() }).nullable(),
  /** The page's words, for the lines of a transcript and for reading beside a proposal. */
  text: z.string(),
  /** The id of its picture's bytes; null while none is made. */
  picture: z.string().nullable(),
  /** Tags that the office has used, beside the common ones. */
  ownTags: z.array(z.string()),
  excerpts: z.array(Excerpt),
});
export type ExcerptPage = z.output<typeof ExcerptPage>;
