import { z } from 'zod';
import { documentTypes, type DocumentType } from '../../domain/records/document-types';
import { CalendarDateField, idOf, severalOf } from '../fields';

export const pageOfHits = 20;
/** Only the best of so many pages are ranked; what is more common must be narrowed down. */
export const mostCandidates = 5_000;

const documentTypeKeys = Object.keys(documentTypes) as [DocumentType, ...DocumentType[]];

/** What is looked for, and where. Every filter narrows. */
export const SearchRecords = z.strictObject({
  q: z.string().max(400, 'At most 400 characters'),
  caseId: idOf('Case').optional(),
  packetId: idOf('Packet').optional(),
  physicianId: idOf('Physician').optional(),
  type: severalOf(z.enum(documentTypeKeys)),
  /** Days of service. */
  from: CalendarDateField.optional(),
  to: CalendarDateField.optional(),
  provider: z.string().trim().max(120).optional(),
  /** 'yes' looks for the words as they are typed, and not for what a scanner made of them. */
  exact: z.enum(['yes', 'no']).default('no'),
  skip: z.coerce.number().int().min(0).max(mostCandidates).default(0),
});
export type SearchRecords = z.input<typeof SearchRecords>;

export const RecordHit = z.object({
  pageId: z.string(),
  packetId: z.string(),
  pageNumber: z.number(),
  caseId: z.string(),
  caseNumber: z.number(),
  claimantName: z.string(),
  senderName: z.string(),
  receivedOn: z.string(),
  quarantined: z.boolean(),
  documentType: z.string().nullable(),
  documentTitle: z.string(),
  serviceOn: z.string().nullable(),
  provider: z.string(),
  /** False where only a misreading of a word was found. */
  exact: z.boolean(),
  /** The words around what was found, as plain text. */
  pieces: z.array(z.object({ text: z.string(), hit: z.boolean() })),
});
export type RecordHit = z.output<typeof RecordHit>;

export const RecordHits = z.object({
  hits: z.array(RecordHit),
  /** Pages that fit, as far as they were looked at. */
  count: z.number(),
  /** True where more pages were found than are ranked: `count` is then a part. */
  more: z.boolean(),
  nextSkip: z.number().nullable(),
  /** What a scanner made of a word, and was looked for beside it. */
  beside: z.array(z.object({ word: z.string(), known: z.boolean(), words: z.array(z.string()) })),
  /** Why nothing could be looked for: no word, only words that every page has, only words to leave out. */
  empty: z.enum(['nothing_typed', 'only_small_words', 'only_excluded']).nullable(),
  /** What the search is bound to: a case by its number and claimant, a packet by its sender. */
  within: z.object({ caseId: z.string(), caseNumber: z.number(), claimantName: z.string(), packet: z.object({ id: z.string(), senderName: z.string(), receivedOn: z.string() }).nullable() }).nullable(),
});
export type RecordHits = z.output<typeof RecordHits>;
