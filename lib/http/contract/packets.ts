import { amendPacket } from '../../features/packets/amend-packet';
import { openPacket } from '../../features/packets/open-packet';
import { listPackets, readPacket } from '../../features/packets/queries';
import { receivePacket } from '../../features/packets/receive-packet';
import { removeRecordFile } from '../../features/packets/remove-record-file';
import { restoreRecordFile } from '../../features/packets/restore-record-file';
import { unlockRecordFile } from '../unlock-record';
import { at, type ContractRow } from './row';

/** Packets of records: from the day they come until their pages are counted. */
export const packetsContract: readonly ContractRow[] = [
  ...at('/cases/{caseId}/packets', { GET: listPackets, POST: openPacket }),
  ...at('/evaluations/{evaluationId}/packets', { POST: receivePacket }),
  ...at('/record-files/{fileId}', { DELETE: removeRecordFile }),
  ...at('/record-files/{fileId}/restore', { POST: restoreRecordFile }),
  ...at('/record-files/{fileId}/unlock', { POST: unlockRecordFile }),
  ...at('/packets/{packetId}', { GET: readPacket, PATCH: amendPacket }),
];
