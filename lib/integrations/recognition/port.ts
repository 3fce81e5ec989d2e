import type { Gray } from '../pictures/gray';

/** A word as it was recognized, with its box in pixels of the picture. */
export interface SeenWord {
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A whole page, whose columns and blocks are to be found, or one block of lines. */
export type Layout = 'page' | 'block';

/** Lines in the order in which the engine read them. */
export type SeenLines = readonly (readonly SeenWord[])[];

export interface Recognizer {
  /** Reads print on an upright gray picture. @throws Error when the engine fails */
  readonly read: (gray: Gray, dpi: number, layout: Layout) => Promise<SeenLines>;
}
