import type { Entries } from './entry';

export const lettersEntries: Entries = {};
