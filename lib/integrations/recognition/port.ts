import type { PlacedLine } from '../../domain/records/reading-order';
import type { Gray } from '../pictures/gray';

/** A whole page, whose columns and blocks are to be found, or one block of lines. */
export type Layout = 'page' | 'block';

/** Lines in the order in which the engine read them. */
export type SeenLines = readonly PlacedLine[];

export interface Recognizer {
  /** Reads print on an upright gray picture. @throws Error when the engine fails */
  readonly read: (gray: Gray, dpi: number, layout: Layout) => Promise<SeenLines>;
}
