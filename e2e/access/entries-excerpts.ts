import type { Entries, Entry } from './entry';
import { makeExcerpt } from './make-excerpts';

const onExcerpt = (body: Record<string, unknown> = {}, states: Parameters<typeof makeExcerpt>[2] = {}): Entry => ({
  ask: ({ excerptId }) => ({ params: { excerptId }, body: { version: 1, ...body } }),
  names: ['excerptId'],
  fresh: (world, userId) => makeExcerpt(world, userId, states),
});
const onGap = (body: Record<string, unknown> = {}, gap: 'open' | 'dismissed' = 'open'): Entry => ({
  ask: ({ gapId }) => ({ params: { gapId }, body: { version: 1, ...body } }),
  names: ['gapId'],
  fresh: (world, userId) => makeExcerpt(world, userId, { gap }),
});
const ofCase: Entry = { ask: ({ readCaseId: caseId }) => ({ params: { caseId } }), names: ['readCaseId'] };

export const excerptsEntries: Entries = {
  'GET /packets/{packetId}/excerpts': { ask: ({ readPacketId: packetId }) => ({ params: { packetId }, query: { pageNumber: '1' } }), names: ['readPacketId'] },
  'POST /packets/{packetId}/excerpts': { ask: ({ readPacketId: packetId }) => ({ params: { packetId }, body: { pageNumber: 1, text: 'Probe' } }), names: ['readPacketId'] },
  'GET /packets/{packetId}/stamped': { ask: ({ readPacketId: packetId }) => ({ params: { packetId } }), names: ['readPacketId'], succeedsElsewhere: 'It takes the bytes of a file in the store: lib/integrations/papers/papers.test.ts' },
  'PATCH /excerpts/{excerptId}': onExcerpt({ text: 'Probe' }),
  'POST /excerpts/{excerptId}/confirm': onExcerpt(),
  'POST /excerpts/{excerptId}/reject': onExcerpt({ reason: 'Probe' }),
  'POST /excerpts/{excerptId}/reopen': onExcerpt({}, { excerpt: 'CONFIRMED' }),
  'POST /excerpts/{excerptId}/remove': onExcerpt(),
  'POST /excerpts/{excerptId}/restore': onExcerpt({}, { removed: true }),
  'POST /cases/{caseId}/excerpts/confirm': { ask: ({ readCaseId: caseId, excerptId }) => ({ params: { caseId }, body: { excerpts: [{ id: excerptId, version: 1 }] } }), names: ['readCaseId', 'excerptId'], fresh: (world, userId) => makeExcerpt(world, userId) },
  'GET /cases/{caseId}/chronology': ofCase,
  'GET /cases/{caseId}/chronology/coverage': ofCase,
  'GET /cases/{caseId}/stamped': ofCase,
  'GET /cases/{caseId}/chronology/docx': ofCase,
  'GET /cases/{caseId}/chronology/pdf': ofCase,
  'GET /cases/{caseId}/chronology/csv': ofCase,
  'GET /cases/{caseId}/documents-index/docx': ofCase,
  'GET /cases/{caseId}/documents-index/pdf': ofCase,
  'GET /cases/{caseId}/documents-index/csv': ofCase,
  'GET /excerpts/disclosure': { ask: ({ readCaseId: caseId }) => ({ query: { caseId } }), names: ['readCaseId'] },
  'GET /cases/{caseId}/gaps': ofCase,
  'POST /cases/{caseId}/gaps': { ask: ({ readCaseId: caseId }) => ({ params: { caseId }, body: { title: 'Probe' } }), names: ['readCaseId'] },
  'POST /cases/{caseId}/gaps/find': { ask: ({ readCaseId: caseId }) => ({ params: { caseId }, body: {} }), names: ['readCaseId'] },
  'POST /cases/{caseId}/gaps/ask': { ask: ({ readCaseId: caseId, gapId }) => ({ params: { caseId }, body: { kind: 'information_request', gaps: [{ id: gapId, version: 1 }] } }), names: ['readCaseId', 'gapId'], fresh: (world, userId) => makeExcerpt(world, userId) },
  'GET /gaps': { ask: () => ({}), names: [] },
  'POST /gaps/{gapId}/assign': onGap({ assignedToId: null }),
  'POST /gaps/{gapId}/dismiss': onGap({ reason: 'Probe' }),
  'POST /gaps/{gapId}/receive': onGap(),
  'POST /gaps/{gapId}/reopen': onGap({}, 'dismissed'),
};
