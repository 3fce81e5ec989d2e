/**
 * How surely a rule is known. V: the text itself was read. S2: two independent secondary sources agree.
 * S: one secondary source. M: from memory of the text, to be verified. V+M: the section was read, not this part.
 */
export type Confidence = 'V' | 'S2' | 'S' | 'M' | 'V+M';

/** Where a figure comes from; carried beside every figure of the schedule and every deadline. */
export type Source = {
  section: string;
  confidence: Confidence;
  source: string;
};

/** The words a screen shows beside a rule of that confidence. */
export const CONFIDENCE_WORDS = {
  V: 'Rule read from its text',
  S2: 'Two independent sources agree',
  S: 'One published source',
  M: 'From memory of the text, verify',
  'V+M': 'Section read, this part to be verified',
} as const satisfies Record<Confidence, string>;
