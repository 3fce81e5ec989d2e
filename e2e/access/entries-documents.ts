import type { Entries, Entry } from './entry';
import { makeChange, makeDocuments } from './make-documents';

const reads = (query?: Record<string, string>): Entry => ({ ask: ({ indexedPacketId: packetId }) => ({ params: { packetId }, ...(query ? { query } : {}) }), names: ['indexedPacketId'] });
const onPages = (body: Record<string, unknown>): Entry => ({ ask: ({ indexedPacketId: packetId }) => ({ params: { packetId }, body: { pages: [4], ...body } }), names: ['indexedPacketId'], fresh: (world) => makeDocuments(world) });
const onDocument = (body: Record<string, unknown>): Entry => ({ ask: ({ documentId }) => ({ params: { documentId }, body: { version: 1, ...body } }), names: ['documentId'], fresh: (world) => makeDocuments(world) });

export const documentsEntries: Entries = {
  'GET /packets/{packetId}/documents': reads(),
  'GET /packets/{packetId}/index': reads(),
  'GET /packets/{packetId}/pages': reads(),
  'GET /packets/{packetId}/pages/{number}': { ask: ({ indexedPacketId: packetId }) => ({ params: { packetId, number: '1' } }), names: ['indexedPacketId'] },
  'GET /packets/{packetId}/find': reads({ q: 'canary' }),
  'GET /packets/{packetId}/views': reads(),
  'POST /packets/{packetId}/views': { ask: ({ indexedPacketId: packetId }) => ({ params: { packetId }, body: { views: [{ page: 1, seconds: 2 }] } }), names: ['indexedPacketId'] },
  'POST /packets/{packetId}/documents/accept': {
    ask: ({ indexedPacketId: packetId, documentId: id }) => ({ params: { packetId }, body: { documents: [{ id, version: 1 }] } }),
    names: ['indexedPacketId', 'documentId'],
    fresh: (world) => makeDocuments(world),
  },
  'POST /packets/{packetId}/pages/decide': onPages({ blank: true }),
  'POST /packets/{packetId}/pages/move': {
    ask: ({ indexedPacketId: packetId, documentBeforeId: to }) => ({ params: { packetId }, body: { pages: [4], to } }),
    names: ['indexedPacketId', 'documentBeforeId'],
    fresh: (world) => makeDocuments(world),
  },
  'POST /packets/{packetId}/undo': {
    ask: ({ indexedPacketId: packetId, changeId }) => ({ params: { packetId }, body: { changeId } }),
    names: ['indexedPacketId', 'changeId'],
    fresh: (world, userId) => makeChange(world, userId),
  },
  'POST /packets/{packetId}/redo': {
    ask: ({ indexedPacketId: packetId, changeId }) => ({ params: { packetId }, body: { changeId } }),
    names: ['indexedPacketId', 'changeId'],
    fresh: (world, userId) => makeChange(world, userId, true),
  },
  'PATCH /documents/{documentId}': onDocument({ type: 'consultation' }),
  'POST /documents/{documentId}/split': onDocument({ atPage: 4 }),
  'POST /documents/{documentId}/merge': {
    ask: ({ documentId, documentBeforeId: intoId }) => ({ params: { documentId }, body: { version: 1, intoId } }),
    names: ['documentId'],
    fresh: (world) => makeDocuments(world),
  },
  'POST /documents/{documentId}/move': onDocument({ position: 1 }),
};
