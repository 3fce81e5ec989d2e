import type { Entries } from './entry';

export const contactsEntries: Entries = {};
