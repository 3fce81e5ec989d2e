import type { Entries } from './entry';
import { makeEvaluation } from './make-cases';
import { makeUploads } from './make-uploads';

const fresh = makeUploads;
const sha256 = 'd'.repeat(64);
const opened = { sender: 'Probe', receivedOn: '2026-01-05', declaredPages: null, declarationSignedOn: null };

export const packetsEntries: Entries = {
  'GET /cases/{caseId}/packets': { ask: ({ caseId }) => ({ params: { caseId } }), names: ['caseId'] },
  'POST /cases/{caseId}/packets': { ask: ({ caseId }) => ({ params: { caseId }, body: opened }), names: ['caseId'], fresh: async (world) => ({ caseId: (await makeEvaluation(world, 'SCHEDULED', 20)).caseId }) },
  'GET /packets/{packetId}': { ask: ({ packetId }) => ({ params: { packetId } }), names: ['packetId'] },
  'PUT /packets/{packetId}/files/{name}': { ask: ({ filesPacketId }) => ({ params: { packetId: filesPacketId, name: 'records.pdf' }, bytes: '%PDF-1.7\nnot much of one' }), names: ['filesPacketId'], fresh },
  'POST /packets/{packetId}/uploads': { ask: ({ filesPacketId }) => ({ params: { packetId: filesPacketId }, body: { name: 'records.pdf', bytes: 3, sha256 } }), names: ['filesPacketId'], fresh },
  'GET /uploads/{uploadId}': { ask: ({ uploadId }) => ({ params: { uploadId } }), names: ['uploadId'] },
  'DELETE /uploads/{uploadId}': { ask: ({ uploadId }) => ({ params: { uploadId } }), names: ['uploadId'], fresh },
  'PUT /uploads/{uploadId}/parts/{offset}': { ask: ({ uploadId }) => ({ params: { uploadId, offset: '0' }, bytes: 'x' }), names: ['uploadId'], fresh },
  'POST /uploads/{uploadId}/complete': {
    ask: ({ uploadId }) => ({ params: { uploadId }, body: {} }),
    names: ['uploadId'],
    fresh,
    succeedsElsewhere: 'nothing of the upload of this test has come; that it ends is proved beside the operation and in the bench of uploads',
  },
  'DELETE /record-files/{fileId}': { ask: ({ recordFileId }) => ({ params: { fileId: recordFileId } }), names: ['recordFileId'], fresh },
  'POST /record-files/{fileId}/unlock': {
    ask: ({ recordFileId }) => ({ params: { fileId: recordFileId }, body: { password: 'letmein' } }),
    names: ['recordFileId'],
    fresh,
    succeedsElsewhere: 'the file of this test waits for no password; that one opens is proved beside the reader and its jobs',
  },
  'POST /record-files/{fileId}/restore': { ask: ({ recordFileId }) => ({ params: { fileId: recordFileId } }), names: ['recordFileId'], fresh },
};
