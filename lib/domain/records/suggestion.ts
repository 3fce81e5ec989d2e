import type { CalendarDate } from '../calendar';
import type { DocumentType } from './document-types';

/** What the reading suggests: the value, how sure it is (said with 90, right about nine times of ten), and the words it came from on which page. */
export interface Suggested<T> {
  readonly value: T;
  /** 0 to 100. */
  readonly confidence: number;
  readonly words: string;
  /** Number of the page in the packet; null where no page says it. */
  readonly page: number | null;
}

/** What is read from the pages of one document besides its type. An empty text or null is left to a person: a wrong date is worse than none. */
export interface DocumentFields {
  readonly title: Suggested<string>;
  readonly serviceOn: Suggested<CalendarDate | null>;
  /** Only of ledgers, profiles, stays and time records. */
  readonly serviceEndOn: Suggested<CalendarDate | null>;
  readonly provider: Suggested<string>;
  readonly facility: Suggested<string>;
}

/** A document inside a packet as the reading sees it. Blank pages belong to none; a foreign page inside splits its range. */
export interface DocumentUnderstanding extends DocumentFields {
  /** Ascending numbers in the packet. */
  readonly pages: readonly number[];
  readonly type: Suggested<DocumentType>;
  /** That a document begins where this one does: the signs that were seen. */
  readonly start: Suggested<number>;
}

/** What one page was found to be. */
export interface PageUnderstanding {
  readonly number: number;
  readonly isBlank: boolean;
  readonly isSeparator: boolean;
  /** The earlier page of the packet that it repeats. */
  readonly exactDupOf: number | null;
  readonly nearDupOf: number | null;
  /** Printed pages on this sheet (8 CCR 9793(n)). */
  readonly logicalPages: number;
}

/** All that is suggested about a packet, pages and documents in its order. */
export interface PacketUnderstanding {
  readonly pages: readonly PageUnderstanding[];
  readonly documents: readonly DocumentUnderstanding[];
  /** The count that a declaration in the packet attests (LC 4062.3, 8 CCR 9793(n)). */
  readonly declaredPages: Suggested<number | null>;
}
