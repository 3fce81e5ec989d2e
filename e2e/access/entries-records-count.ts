import { randomUUID } from 'node:crypto';
import type { Entries, Entry } from './entry';
import { makeRecordsCount, makeUnassigned } from './make-records-count';

const onAssignment = (body: Record<string, unknown> = {}, isDone = false): Entry => ({
  ask: ({ assignmentId }) => ({ params: { assignmentId }, body: { version: 1, ...body } }),
  names: ['assignmentId'],
  fresh: (world, userId) => makeRecordsCount(world, userId, isDone),
});
const onVideo = (body: () => Record<string, unknown>): Entry => ({
  ask: ({ videoId }) => ({ params: { videoId }, body: body() }),
  names: ['videoId'],
  fresh: (world) => makeRecordsCount(world),
});
const swears = 'Only the physician of the evaluation swears to the very number of the ledger: lib/features/page-ledgers/sign-verification.db.test.ts';

export const recordsCountEntries: Entries = {
  'GET /record-search': { ask: ({ caseId }) => ({ query: { q: 'probe', caseId } }), names: ['caseId'] },
  'GET /record-work': { ask: () => ({}), names: [] },
  'GET /record-work/pace': { ask: () => ({}), names: [] },
  'POST /packets/{packetId}/assignments': {
    ask: ({ countedPacketId, reviewerUserId }) => ({ params: { packetId: countedPacketId }, body: { reviewerId: reviewerUserId } }),
    names: ['countedPacketId'],
    fresh: (world) => makeUnassigned(world),
  },
  'PATCH /assignments/{assignmentId}': {
    ask: ({ assignmentId, reviewerUserId }) => ({ params: { assignmentId }, body: { version: 1, reviewerId: reviewerUserId } }),
    names: ['assignmentId'],
    fresh: (world, userId) => makeRecordsCount(world, userId),
  },
  'POST /assignments/{assignmentId}/finish': onAssignment(),
  'POST /assignments/{assignmentId}/reopen': onAssignment({}, true),
  'POST /assignments/{assignmentId}/withdrawal': onAssignment({ withdrawn: true }),
  'GET /evaluations/{evaluationId}/ledger': { ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId } }), names: ['countedEvaluationId'] },
  'POST /evaluations/{evaluationId}/ledger': {
    ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId }, body: { version: null, countDuplicates: true, countBlanks: true, reason: 'Probe' } }),
    names: ['countedEvaluationId'],
    fresh: (world) => makeRecordsCount(world),
  },
  'GET /evaluations/{evaluationId}/ledger/pages': { ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId }, query: { kind: 'unseen' } }), names: ['countedEvaluationId'] },
  'POST /evaluations/{evaluationId}/verifications': { ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId }, body: { pages: 999 } }), names: ['countedEvaluationId'], succeedsElsewhere: swears },
  'POST /verifications/{verificationId}/withdrawal': { ask: ({ verificationId }) => ({ params: { verificationId }, body: {} }), names: ['verificationId'], succeedsElsewhere: swears, fresh: (world) => makeRecordsCount(world) },
  'GET /evaluations/{evaluationId}/videos': { ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId } }), names: ['countedEvaluationId'] },
  'POST /evaluations/{evaluationId}/videos': { ask: ({ countedEvaluationId: evaluationId }) => ({ params: { evaluationId }, body: { title: 'Probe', senderName: 'Probe' } }), names: ['countedEvaluationId'] },
  'PATCH /videos/{videoId}': onVideo(() => ({ version: 1, title: 'Probe', senderName: 'Probe' })),
  'POST /videos/{videoId}/removal': onVideo(() => ({ version: 1, removed: true })),
  'POST /videos/{videoId}/time': onVideo(() => ({ deviceNow: 1_700_000_000_000, stretch: { id: randomUUID(), startedAt: 1_700_000_000_000, endedAt: null } })),
};
