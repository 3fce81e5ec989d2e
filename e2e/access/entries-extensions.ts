import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries } from './entry';
import { makeEvaluation } from './make-cases';
import { makeExtension, makeRequest } from './make-extensions';

const today = dateInZone(new Date().getTime(), 'America/Los_Angeles');

const asked = { kind: 'supplemental', askedBy: 'defense_attorney', askedOn: addDays(today, -3), receivedOn: addDays(today, -2), inWriting: true, questions: 'Probe', newRecords: true, newIssue: false, askedBefore: false };

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
  'GET /cases/{caseId}/supplemental-requests': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/supplemental-requests': { ask: ({ caseId }) => ({ params: { caseId }, body: asked }), names: ['caseId'], fresh: (world) => makeEvaluation(world, 'REPORT_SERVED') },
  'PATCH /supplemental-requests/{requestId}': { ask: ({ requestId }) => ({ params: { requestId }, body: { version: 1, ...asked } }), names: ['requestId'], fresh: (world) => makeRequest(world) },
  'POST /supplemental-requests/{requestId}/take-up': { ask: ({ requestId }) => ({ params: { requestId }, body: { version: 1 } }), names: ['requestId'], fresh: (world) => makeRequest(world) },
  'POST /supplemental-requests/{requestId}/more-time': { ask: ({ requestId }) => ({ params: { requestId }, body: { version: 1, agreedDays: 10, agreedOn: addDays(today, -1) } }), names: ['requestId'], fresh: (world) => makeRequest(world) },
  'POST /supplemental-requests/{requestId}/decline': { ask: ({ requestId }) => ({ params: { requestId }, body: { version: 1, reason: 'Probe' } }), names: ['requestId'], fresh: (world) => makeRequest(world) },
  'POST /supplemental-requests/{requestId}/reopen': { ask: ({ requestId }) => ({ params: { requestId }, body: { version: 1 } }), names: ['requestId'], fresh: (world) => makeRequest(world, 'declined') },
};
