import type { Contribution } from './facts';

/** What a helper did, for a list and for a box to tick. */
export const contributionLabels = {
  took_history: 'Took the history',
  excerpted: 'Excerpted records',
  measured: 'Took measurements',
  interpreted: 'Interpreted',
  drafted: 'Drafted text',
  transcribed: 'Transcribed',
  diagnostics: 'Performed tests',
  other: 'Other',
} as const satisfies Record<Contribution, string>;
