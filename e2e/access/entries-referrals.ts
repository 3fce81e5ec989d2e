import type { Entries } from './entry';

export const referralsEntries: Entries = {};
