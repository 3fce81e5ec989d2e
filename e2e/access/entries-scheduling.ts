import type { Entries } from './entry';

export const schedulingEntries: Entries = {};
