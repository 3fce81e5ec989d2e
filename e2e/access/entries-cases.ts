import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries, Entry } from './entry';
import { makeCase, makeClock, makeEvaluation, makePacket, makeView } from './make';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');
const ago = (days: number) => addDays(today, -days);
const anything: Entry = { ask: () => ({}), names: [] };

const facts = {
  kind: 'QME',
  claimant: { name: 'Ana Probe' },
  represented: true,
  requestedOn: ago(40),
} as const;

const onEvaluation = (body: Record<string, unknown>, fresh: NonNullable<Entry['fresh']>): Entry => ({
  ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { version: 1, ...body } }),
  names: ['evaluationId'],
  fresh,
});

export const caseEntries: Entries = {
  'GET /today': anything,
  'GET /search': { ask: () => ({ query: { q: 'joana' } }), names: [] },
  'GET /cases': anything,
  'POST /cases': {
    ask: ({ claimantId, payerId, physicianId, locationId }) => ({ body: { kind: 'QME', claimant: { id: claimantId }, payer: { id: payerId }, physicianId, locationId, examOn: addDays(today, 30), pagesExpected: 400 } }),
    names: ['claimantId', 'payerId', 'physicianId', 'locationId'],
  },
  'GET /cases/duplicates': { ask: () => ({ query: { name: 'Joana' } }), names: [] },
  'GET /cases/{caseId}': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'PATCH /cases/{caseId}': {
    ask: ({ caseId, payerId, physicianId, locationId }) => ({ params: { caseId }, body: { version: 1, ...facts, payerId, physicianId, locationId } }),
    names: ['caseId', 'payerId', 'physicianId', 'locationId'],
    fresh: (world) => makeCase(world),
  },
  'GET /cases/{caseId}/history': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/close': { ask: ({ caseId }) => ({ params: { caseId }, body: { version: 1 } }), names: ['caseId'], fresh: (world) => makeCase(world) },
  'POST /cases/{caseId}/reopen': { ask: ({ caseId }) => ({ params: { caseId }, body: { version: 1 } }), names: ['caseId'], fresh: (world) => makeCase(world, true) },
  'POST /cases/{caseId}/evaluations': {
    ask: ({ caseId, physicianId, locationId }) => ({ params: { caseId }, body: { kind: 'SUPPLEMENTAL', physicianId, locationId } }),
    names: ['caseId', 'physicianId', 'locationId'],
    fresh: (world) => makeEvaluation(world, 'REPORT_SERVED'),
  },

  'POST /evaluations/{evaluationId}/reschedule': {
    ask: ({ evaluationId, locationId }) => ({ params: { evaluationId }, body: { version: 1, scheduledOn: addDays(today, 40), startMinute: 600, locationId } }),
    names: ['evaluationId', 'locationId'],
    fresh: (world) => makeEvaluation(world, 'SCHEDULED', 20),
  },
  'POST /evaluations/{evaluationId}/notify': onEvaluation({ notifiedOn: ago(1) }, (world) => makeEvaluation(world, 'SCHEDULED', 20)),
  'POST /evaluations/{evaluationId}/examined': onEvaluation({ examinedOn: ago(5), faceToFaceMinutes: 40 }, (world) => makeEvaluation(world)),
  'POST /evaluations/{evaluationId}/missed': onEvaluation({ reason: 'no_show', note: '' }, (world) => makeEvaluation(world)),
  'POST /evaluations/{evaluationId}/cancel': onEvaluation({ cancelledOn: today, note: '' }, (world) => makeEvaluation(world, 'SCHEDULED', 30)),
  'POST /evaluations/{evaluationId}/serve': onEvaluation({ servedOn: today }, (world) => makeEvaluation(world, 'EXAMINED')),
  'POST /evaluations/{evaluationId}/packets': {
    ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { senderName: 'Probe', receivedOn: ago(1), countedPages: 10 } }),
    names: ['evaluationId'],
    fresh: (world) => makeEvaluation(world, 'SCHEDULED', 20),
  },
  'PATCH /packets/{packetId}': {
    ask: ({ packetId }) => ({ params: { packetId }, body: { version: 1, senderName: 'Probe', receivedOn: ago(1), countedPages: 11 } }),
    names: ['packetId'],
    fresh: (world) => makePacket(world),
  },

  'GET /clocks': anything,
  'POST /clocks/{clockId}/meet': { ask: ({ clockId }) => ({ params: { clockId }, body: { version: 1, note: '' } }), names: ['clockId'], fresh: (world) => makeClock(world) },
  'POST /clocks/{clockId}/reopen': { ask: ({ clockId }) => ({ params: { clockId }, body: { version: 1 } }), names: ['clockId'], fresh: (world) => makeClock(world, 'MET') },
  'GET /claimants': { ask: () => ({ query: { q: 'joana' } }), names: [] },
  'GET /views': anything,
  'POST /views': { ask: () => ({ body: { name: `Probe ${crypto.randomUUID().slice(0, 8)}`, query: 'state=open' } }), names: [] },
  'DELETE /views/{viewId}': { ask: ({ viewId }) => ({ params: { viewId } }), names: ['viewId'], fresh: (world, userId) => makeView(world, userId) },
};
