import type { Entries } from './entry';

export const examDayEntries: Entries = {};
