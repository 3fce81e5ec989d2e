import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries } from './entry';
import { makeEvaluation } from './make';
import { makeContractRate, makeTime, makeTimer } from './make-private';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const yesterday = addDays(today, -1);
let rates = 0;
/** Days of its own for each rate, so that none overlaps another. */
const ownDays = () => {
  rates += 1;
  return { startsOn: addDays(yesterday, -40 * 365 + rates), endsOn: addDays(yesterday, -40 * 365 + rates) };
};

export const privateEntries: Entries = {
  'GET /cases/{caseId}/time': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/time': { ask: ({ caseId }) => ({ params: { caseId }, body: { activity: 'research', workedOn: yesterday, minutes: 30, note: '' } }), names: ['caseId'], fresh: (world, userId) => makeTime(world, userId) },
  'POST /cases/{caseId}/time-invoices': { ask: ({ caseId }) => ({ params: { caseId }, body: {} }), names: ['caseId'], fresh: (world, userId) => makeTime(world, userId) },
  'POST /cases/{caseId}/timer': { ask: ({ caseId }) => ({ params: { caseId }, body: { activity: 'report', note: '' } }), names: ['caseId'], fresh: (world, userId) => makeTime(world, userId) },
  'GET /contract-rates': { ask: () => ({}), names: [] },
  'POST /contract-rates': { ask: ({ payerId }) => ({ body: { payerId, code: 'ML203', shareBps: 9_000, ...ownDays(), reference: 'Probe' } }), names: ['payerId'], refusals: { payerId: 422 } },
  'GET /contract-rates/discounts': { ask: () => ({}), names: [] },
  'PATCH /contract-rates/{contractRateId}': {
    ask: ({ contractRateId, payerId }) => ({ params: { contractRateId }, body: { version: 1, payerId, code: 'ML205', shareBps: 8_000, ...ownDays(), reference: 'Probe' } }),
    names: ['contractRateId', 'payerId'],
    refusals: { payerId: 422 },
    fresh: makeContractRate,
  },
  'POST /evaluations/{evaluationId}/bill-facts': { ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { version: 1, rush: true } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world) },
  'POST /invoices/several': { ask: ({ evaluationId }) => ({ body: { evaluationIds: [evaluationId] } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world, 'REPORT_SERVED') },
  'GET /invoices/{invoiceId}/time': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'PATCH /time-entries/{timeEntryId}': { ask: ({ timeEntryId }) => ({ params: { timeEntryId }, body: { version: 1, activity: 'report', workedOn: yesterday, minutes: 45, note: '' } }), names: ['timeEntryId'], fresh: (world, userId) => makeTime(world, userId) },
  'POST /time-entries/{timeEntryId}/removal': { ask: ({ timeEntryId }) => ({ params: { timeEntryId }, body: { version: 1, removed: true } }), names: ['timeEntryId'], fresh: (world, userId) => makeTime(world, userId) },
  'POST /time-entries/{timeEntryId}/stop': { ask: ({ timeEntryId }) => ({ params: { timeEntryId }, body: { version: 1 } }), names: ['timeEntryId'], fresh: (world, userId) => makeTimer(world, userId) },
  'GET /timer': { ask: () => ({}), names: [] },
};
