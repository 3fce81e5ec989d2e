import { addDays, dateInZone } from '../../lib/domain/calendar';
import type { Entries } from './entry';
import { makeEvaluation } from './make';
import { makeCommunication, makeMissed } from './make-exam-day';

const now = new Date().getTime();
const today = dateInZone(now, 'America/Los_Angeles');

export const examDayEntries: Entries = {
  'GET /call-list': { ask: () => ({ query: { on: addDays(today, 20) } }), names: [] },
  'GET /cases/{caseId}/communications': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/communications': {
    ask: ({ caseId, evaluationId }) => ({ params: { caseId }, body: { evaluationId, direction: 'out', channel: 'phone', withRole: 'claimant', subject: 'no_answer' } }),
    names: ['caseId', 'evaluationId'],
    fresh: (world) => makeEvaluation(world),
  },
  'DELETE /communications/{communicationId}': { ask: ({ communicationId }) => ({ params: { communicationId } }), names: ['communicationId'], fresh: makeCommunication },
  'GET /evaluations/{evaluationId}/brief': { ask: ({ evaluationId }) => ({ params: { evaluationId } }), names: ['evaluationId'] },
  'GET /evaluations/{evaluationId}/exam': { ask: ({ evaluationId }) => ({ params: { evaluationId } }), names: ['evaluationId'] },
  'GET /evaluations/{evaluationId}/missed-preview': { ask: ({ evaluationId }) => ({ params: { evaluationId }, query: { choice: 'no_show' } }), names: ['evaluationId'] },
  'POST /evaluations/{evaluationId}/notes': { ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { version: 1, interpreterUsed: true, note: '' } }), names: ['evaluationId'], fresh: (world) => makeEvaluation(world) },
  'POST /evaluations/{evaluationId}/reopen': { ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { version: 1 } }), names: ['evaluationId'], fresh: makeMissed },
  'POST /evaluations/{evaluationId}/time': {
    ask: ({ evaluationId }) => ({ params: { evaluationId }, body: { deviceNow: now, segments: [{ id: crypto.randomUUID(), startedAt: now - 600_000, endedAt: now - 60_000 }] } }),
    names: ['evaluationId'],
    fresh: (world) => makeEvaluation(world),
  },
};
