import type { DocumentType } from './document-types';
import type { PageReading } from './page-reading';

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
