import type { PageLook } from './page-look';

/** A line of words with the places of the words, in thousandths of the page as it is shown upright: [text, left, top, width, height]. */
export type WordLine = readonly (readonly [text: string, left: number, top: number, width: number, height: number])[];

/** A page as it was read: what the understanding of a packet starts from. */
export interface PageReading {
  /** From 1 in the packet. */
  readonly number: number;
  /** Lines in reading order, parted by line feeds; of the text layer or of the recognition. */
  readonly text: string;
  readonly textSource: 'layer' | 'ocr' | 'none';
  /** Of the recognition, 0 to 100; 100 for a text layer. */
  readonly confidence: number;
  /** What was measured on the picture; null while there is none. */
  readonly look: PageLook | null;
  /** Equal for pages of identical stored content; empty when it is not known. */
  readonly contentHash: string;
  readonly widthPoints: number;
  readonly heightPoints: number;
  /** How far, clockwise, the content is turned as a viewer shows it. */
  readonly rotation: number;
  readonly lines?: readonly WordLine[];
}
