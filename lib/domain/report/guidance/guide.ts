import type { Confidence } from '../../source';

/** Where a demand comes from. */
export interface Cited {
  readonly section: string;
  readonly confidence: Confidence;
}

/** What is to be written in a section, in plain words. */
export interface Guide {
  /** What belongs there. */
  readonly required: string;
  /** Why a reader wants it. */
  readonly why: string;
  /** What makes it weak, each a sentence. */
  readonly weak: readonly string[];
  /** What makes it weak under California’s medical-legal rules alone. */
  readonly weakHere?: readonly string[];
  readonly cites: readonly Cited[];
}

/** What a kind of report or a specialty adds to a section. */
export interface GuideNote {
  readonly says: string;
  readonly cites: readonly Cited[];
}

export const verified = (section: string): Cited => ({ section, confidence: 'V' });
export const remembered = (section: string): Cited => ({ section, confidence: 'M' });
