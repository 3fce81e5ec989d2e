import { z } from 'zod';
import { line } from '../fields';

/** How large a piece of a list may be that goes in one request. */
export const mostPieceCharacters = 800_000;

export const FindIcd10 = z.strictObject({ q: z.string().max(120) });
export type FindIcd10 = z.input<typeof FindIcd10>;

/** The list that was searched: the built-in selection, or one that the practice took in. */
export const Icd10Source = z.object({
  /** Null for the built-in selection. */
  id: z.string().nullable(),
  name: z.string(),
  year: z.number().int(),
  codeCount: z.number().int(),
  /** M for the built-in selection, which was not compared with the official file; V for an official file. */
  confidence: z.enum(['V', 'M']),
  active: z.boolean(),
  /** The one that is searched. */
  inUse: z.boolean(),
  /** Null for the built-in one. */
  importedAt: z.string().nullable(),
  importedByName: z.string(),
});
export type Icd10Source = z.output<typeof Icd10Source>;

export const FoundIcd10 = z.object({
  codes: z.array(z.object({ code: z.string(), title: z.string(), side: z.enum(['left', 'right', 'both', 'none']) })),
  /** The code as it was typed, where it has the form of one and the list does not know it: it may be used as it is. */
  unlisted: z.string().nullable(),
  source: z.object({ name: z.string(), year: z.number().int(), confidence: z.enum(['V', 'M']) }),
});
export type FoundIcd10 = z.output<typeof FoundIcd10>;

export const NoIcd10Input = z.strictObject({});
export const Icd10Sources = z.object({ sources: z.array(Icd10Source) });
export type Icd10Sources = z.output<typeof Icd10Sources>;

/** One piece of a list; the list is whole when all of its pieces are there. The same piece again changes nothing. */
export const ImportIcd10 = z.strictObject({
  listId: z.uuid('Not the id of a list'),
  name: line(120),
  year: z.number().int().min(2015, 'ICD-10-CM begins with 2015').max(2100, 'That year is too far ahead'),
  number: z.number().int().min(1),
  parts: z.number().int().min(1).max(40, 'At most 40 pieces'),
  /** A line a code: the code, a tab, its words. */
  codes: z.string().min(1, 'The piece is empty').max(mostPieceCharacters, 'The piece is too large'),
});
export type ImportIcd10 = z.input<typeof ImportIcd10>;
export const Icd10Imported = z.object({ listId: z.string(), receivedParts: z.number().int(), isWhole: z.boolean() });
export type Icd10Imported = z.output<typeof Icd10Imported>;

export const UseIcd10 = z.strictObject({ listId: z.uuid('Not the id of a list'), active: z.boolean() });
export type UseIcd10 = z.input<typeof UseIcd10>;
