import type { Entries, Entry } from './entry';
import { makeIncome } from './make-income';

const anything: Entry = { ask: () => ({}), names: [] };
const cost = { name: 'Assistants', kind: 'monthly', amountCents: 410_000, startsOn: '2026-01-01' } as const;

export const incomeEntries: Entries = {
  'GET /costs': anything,
  'POST /costs': { ask: ({ physicianId, locationId }) => ({ body: { ...cost, physicianId, locationId } }), names: ['physicianId', 'locationId'], refusals: { physicianId: 422, locationId: 422 } },
  'PATCH /costs/{costId}': {
    ask: ({ costId, physicianId, locationId }) => ({ params: { costId }, body: { ...cost, version: 1, physicianId, locationId } }),
    names: ['costId', 'physicianId', 'locationId'],
    refusals: { physicianId: 422, locationId: 422 },
    fresh: makeIncome,
  },
  'POST /costs/{costId}/end': { ask: ({ costId }) => ({ params: { costId }, body: { version: 1, endsOn: null } }), names: ['costId'], fresh: makeIncome },
  'GET /income': anything,
  'GET /income/csv': anything,
  'GET /income/forecast': anything,
  'GET /income/forecast/csv': anything,
  'GET /income/hours': anything,
  'GET /income/hours/csv': anything,
  'GET /income/leakage': anything,
  'GET /income/leakage/csv': anything,
  'GET /income/net': anything,
  'GET /income/net/csv': anything,
  'GET /income/payers': anything,
  'GET /income/payers/csv': anything,
  'GET /income/pipeline': anything,
  'GET /income/pipeline/csv': anything,
  'GET /income/rows': { ask: () => ({ query: { figure: 'billed' } }), names: [] },
  'GET /income/rows/csv': { ask: () => ({ query: { figure: 'billed' } }), names: [] },
  'GET /income/sources': anything,
  'GET /income/sources/csv': anything,
  'GET /income/year': anything,
  'GET /income/year/rows': { ask: () => ({ query: { year: '2026', file: 'invoices' } }), names: [] },
  'GET /income/year/zip': anything,
};
