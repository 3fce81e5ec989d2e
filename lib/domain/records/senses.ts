import type { DocumentType } from './document-types';
import type { PageReading } from './page-reading';
import type { DocumentFields, Suggested } from './suggestion';

/** A document whose pages and type are known, before its fields are read. */
export interface TypedDocument {
  readonly type: DocumentType;
  readonly pages: readonly PageReading[];
}

/** Which page repeats which earlier one, by number. Blank and separator pages repeat nothing. */
export interface Repeats {
  readonly exactDupOf: ReadonlyMap<number, number>;
  readonly nearDupOf: ReadonlyMap<number, number>;
}

/** `senseBlank` of ./blank-pages: whether nothing is on the page, or only a slip between documents. */
export type SenseBlank = (page: PageReading) => { readonly isBlank: boolean; readonly isSeparator: boolean };
/** `findRepeats` of ./duplicates, within one packet. */
export type FindRepeats = (pages: readonly PageReading[], leftOut: ReadonlySet<number>) => Repeats;
/** `comparePages` of ./duplicates: one page of the packet with a page of another one. */
export type ComparePages = (page: PageReading, other: PageReading) => 'exact' | 'near' | null;
/** `countLogicalPages` of ./logical-pages. */
export type CountLogicalPages = (page: PageReading) => number;
/** `readFields` of ./document-fields: `others` are all documents of the packet, for names and dates that it says elsewhere. */
export type ReadFields = (document: TypedDocument, others: readonly TypedDocument[]) => DocumentFields;
/** `readDeclaredPages` of ./declared-pages. */
export type ReadDeclaredPages = (documents: readonly TypedDocument[]) => Suggested<number | null>;
