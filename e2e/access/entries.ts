import { caseEntries } from './entries-cases';
import { moneyEntries } from './entries-money';
import { peopleEntries } from './entries-people';
import type { Entries } from './entry';

/** One entry a route of the contract; a route without one fails the matrix. */
export const entries: Entries = { ...caseEntries, ...moneyEntries, ...peopleEntries };
