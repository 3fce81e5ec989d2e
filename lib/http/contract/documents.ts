import { acceptDocuments } from '../../features/documents/accept-documents';
import { amendDocument } from '../../features/documents/amend-document';
import { decidePages } from '../../features/documents/decide-pages';
import { mergeDocument } from '../../features/documents/merge-document';
import { moveDocument } from '../../features/documents/move-document';
import { movePages } from '../../features/documents/move-pages';
import { exportIndex, findInPacket, listDocuments, listPages, readPage } from '../../features/documents/queries';
import { redoChange } from '../../features/documents/redo-change';
import { splitDocument } from '../../features/documents/split-document';
import { undoChange } from '../../features/documents/undo-change';
import { readViews } from '../../features/page-views/queries';
import { recordViews } from '../../features/page-views/record-views';
import { at, type ContractRow } from './row';

/** Documents and pages of a packet, its index, and who looked at which page. */
export const documentsContract: readonly ContractRow[] = [
  ...at('/packets/{packetId}/documents', { GET: listDocuments }),
  ...at('/packets/{packetId}/documents/accept', { POST: acceptDocuments }),
  ...at('/packets/{packetId}/index', { GET: exportIndex }),
  ...at('/packets/{packetId}/pages', { GET: listPages }),
  ...at('/packets/{packetId}/pages/{number}', { GET: readPage }),
  ...at('/packets/{packetId}/pages/decide', { POST: decidePages }),
  ...at('/packets/{packetId}/pages/move', { POST: movePages }),
  ...at('/packets/{packetId}/find', { GET: findInPacket }),
  ...at('/packets/{packetId}/undo', { POST: undoChange }),
  ...at('/packets/{packetId}/redo', { POST: redoChange }),
  ...at('/packets/{packetId}/views', { GET: readViews, POST: recordViews }),
  ...at('/documents/{documentId}', { PATCH: amendDocument }),
  ...at('/documents/{documentId}/split', { POST: splitDocument }),
  ...at('/documents/{documentId}/merge', { POST: mergeDocument }),
  ...at('/documents/{documentId}/move', { POST: moveDocument }),
];
