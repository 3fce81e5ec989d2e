import { attachFile } from '../../features/files/attach-file';
import { listFiles, readFile } from '../../features/files/queries';
import { removeFile } from '../../features/files/remove-file';
import { restoreFile } from '../../features/files/restore-file';
import { at, takingBytes, type ContractRow } from './row';

/** Files that belong to a case, a referral, a letter or an appointment. */
export const filesContract: readonly ContractRow[] = [
  ...takingBytes('/attachments/{subjectKind}/{subjectId}/{name}', attachFile),
  ...at('/attachments/{subjectKind}/{subjectId}', { GET: listFiles }),
  ...at('/files/{fileId}/content', { GET: readFile }, 'application/octet-stream'),
  ...at('/files/{fileId}/restore', { POST: restoreFile }),
  ...at('/files/{fileId}', { DELETE: removeFile }),
];
