import type { LibraryEntry } from './entry';
import { CHANGE_ENTRIES, DISAGREEMENT_ENTRIES, MARKET_ENTRIES, VERIFY_ENTRIES } from './numbers';
import { ALL_FORMS, CLOCK_ENTRIES, DENIAL_ENTRIES, FEE_ENTRIES, JURISDICTION_ENTRIES, REASON_CODE_ENTRIES } from './rules';

/** All that can be looked up, in the order in which it is shown. */
export const LIBRARY: readonly LibraryEntry[] = [...FEE_ENTRIES, ...CLOCK_ENTRIES, ...ALL_FORMS, ...DENIAL_ENTRIES, ...REASON_CODE_ENTRIES, ...JURISDICTION_ENTRIES, ...CHANGE_ENTRIES, ...MARKET_ENTRIES, ...DISAGREEMENT_ENTRIES, ...VERIFY_ENTRIES];

const byId = new Map(LIBRARY.map((one) => [one.id, one]));

/** The entry of that id; null where there is none. */
export function libraryEntry(id: string): LibraryEntry | null {
  return byId.get(id) ?? null;
}
