import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries } from './entry';
import { makeEvaluation } from './make-cases';
import { makeExtension } from './make-extensions';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');

export const extensionsEntries: Entries = {
  'GET /evaluations/{evaluationId}/extensions': { ask: ({ evaluationId }) => ({ params: { evaluationId } }), names: ['evaluationId'] },
  'POST /evaluations/{evaluationId}/extensions': {
    ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { ground: 'test_results', explanation: 'Probe' } }),
    names: ['evaluationId'],
    fresh: (world) => makeEvaluation(world, 'EXAMINED'),
  },
  'POST /evaluations/{evaluationId}/late-notices': {
    ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { decidedOn: addDays(today, -1) } }),
    names: ['evaluationId'],
    fresh: (world) => makeEvaluation(world, 'EXAMINED', -60),
  },
  'POST /extensions/{extensionId}/decide': { ask: ({ extensionId }) => ({ params: { extensionId }, body: { version: 1, outcome: 'denied', decidedOn: addDays(today, -1) } }), names: ['extensionId'], fresh: (world) => makeExtension(world) },
  'POST /extensions/{extensionId}/accept': { ask: ({ extensionId }) => ({ params: { extensionId }, body: { version: 1, side: 'defense', on: addDays(today, -1) } }), names: ['extensionId'], fresh: (world) => makeExtension(world, 'denied') },
  'POST /extensions/{extensionId}/withdraw': { ask: ({ extensionId }) => ({ params: { extensionId }, body: { version: 1 } }), names: ['extensionId'], fresh: (world) => makeExtension(world, 'drafted') },
};
