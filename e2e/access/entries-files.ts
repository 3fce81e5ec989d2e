import type { Entries } from './entry';
import { makeFiles } from './make-files';

export const filesEntries: Entries = {
  'PUT /attachments/{subjectKind}/{subjectId}/{name}': {
    ask: ({ caseId }) => ({ params: { subjectKind: 'case', subjectId: caseId, name: 'order.pdf' }, bytes: '%PDF-1.7\nnot much of one' }),
    names: ['caseId'],
  },
  'GET /attachments/{subjectKind}/{subjectId}': { ask: ({ caseId }) => ({ params: { subjectKind: 'case', subjectId: caseId } }), names: ['caseId'] },
  'GET /files/{fileId}/content': {
    ask: ({ fileId }) => ({ params: { fileId } }),
    names: ['fileId'],
    succeedsElsewhere: 'the file of this test has no bytes; that they come back is proved beside the operation and in the journey of a referral',
  },
  'POST /files/{fileId}/restore': { ask: ({ fileId }) => ({ params: { fileId } }), names: ['fileId'], fresh: (world) => makeFiles(world) },
  'DELETE /files/{fileId}': { ask: ({ fileId }) => ({ params: { fileId } }), names: ['fileId'], fresh: (world) => makeFiles(world) },
};
