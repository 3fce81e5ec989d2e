import { dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeAppeal, makeShortPaid, makeUnanswered } from './make-appeals';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const read = (names: Entry['names'] = []): Entry => ({ ask: () => ({}), names });
const onAppeal = (body: Record<string, unknown>, state: 'DRAFT' | 'SENT'): Entry => ({ ask: ({ appealId }) => ({ params: { appealId }, body: { version: 1, ...body } }), names: ['appealId'], fresh: (world) => makeAppeal(world, state) });

export const appealsEntries: Entries = {
  'GET /appeals': { ask: () => ({ query: { show: 'all' } }), names: [] },
  'GET /appeals/due': read(),
  'GET /appeals/results': read(),
  'GET /appeals/results/csv': read(),
  'POST /appeals': {
    ask: ({ invoiceId, shortEorId }) => ({ body: { kind: 'SECOND_REVIEW', invoiceId, eorId: shortEorId, body: '' } }),
    names: ['invoiceId', 'shortEorId'],
    fresh: (world) => makeShortPaid(world),
  },
  'GET /appeals/{appealId}': { ask: ({ appealId }) => ({ params: { appealId } }), names: ['appealId'] },
  'PATCH /appeals/{appealId}': {
    ask: ({ appealId, shortEorLineId }) => ({ params: { appealId }, body: { version: 1, grounds: [{ lineId: shortEorLineId, disputedCents: 40_000, reason: 'Probe' }], body: 'Probe', evidence: ['bill'] } }),
    names: ['appealId', 'shortEorLineId'],
    refusals: { shortEorLineId: 422 },
    fresh: (world) => makeAppeal(world),
  },
  'GET /appeals/{appealId}/pdf': { ask: ({ appealId }) => ({ params: { appealId } }), names: ['appealId'] },
  'POST /appeals/{appealId}/send': onAppeal({ sentOn: today, method: 'fax', byName: 'Probe' }, 'DRAFT'),
  'POST /appeals/{appealId}/receive': onAppeal({ receivedOn: today }, 'SENT'),
  'POST /appeals/{appealId}/answer': onAppeal({ answeredOn: today, outcome: 'upheld', note: '' }, 'SENT'),
  'POST /appeals/{appealId}/withdraw': onAppeal({ reason: 'Probe' }, 'DRAFT'),
  'GET /invoices/{invoiceId}/appeal-ways': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'GET /invoices/{invoiceId}/late-charges': { ask: ({ invoiceId }) => ({ params: { invoiceId } }), names: ['invoiceId'] },
  'POST /invoices/{invoiceId}/late-charges': { ask: ({ invoiceId }) => ({ params: { invoiceId }, body: {} }), names: ['invoiceId'], fresh: (world) => makeUnanswered(world) },
  'GET /payment-letters/due': read(),
  'POST /payment-letters': {
    ask: ({ invoiceId }) => ({ body: { letters: [{ invoiceId, kind: 'payment_reminder' }], servedOn: today, servedByName: 'Probe', county: 'Sacramento' } }),
    names: ['invoiceId'],
    fresh: (world) => makeUnanswered(world),
  },
};
