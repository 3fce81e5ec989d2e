import { beginUpload } from '../../features/uploads/begin-upload';
import { cancelUpload } from '../../features/uploads/cancel-upload';
import { completeUpload } from '../../features/uploads/complete-upload';
import { keepFile } from '../../features/uploads/keep-file';
import { keepPart } from '../../features/uploads/keep-part';
import { readUpload } from '../../features/uploads/queries';
import { at, takingBytes, type ContractRow } from './row';

/** Files of a packet: whole in one request, or in parts that can be taken up again. */
export const uploadsContract: readonly ContractRow[] = [
  ...takingBytes('/packets/{packetId}/files/{name}', keepFile),
  ...at('/packets/{packetId}/uploads', { POST: beginUpload }),
  ...at('/uploads/{uploadId}', { GET: readUpload, DELETE: cancelUpload }),
  ...takingBytes('/uploads/{uploadId}/parts/{offset}', keepPart),
  ...at('/uploads/{uploadId}/complete', { POST: completeUpload }),
];
