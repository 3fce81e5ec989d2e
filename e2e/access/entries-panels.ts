import type { Entries } from './entry';

export const panelsEntries: Entries = {};
