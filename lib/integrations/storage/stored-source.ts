import type { PracticeId } from '../../core/context';
import { BlobMissing } from './port';
import { openRecordFile } from './record-file';

/** The store does not have the bytes any more, or they are not what was put there. */
export class StoredBytesLost extends Error {
  readonly reason = 'The store does not have the bytes of this file as they came. Send it again, or bring the files of a backup back.';
}

/** A stored record file under a name that changes when its bytes do. Reading it throws StoredBytesLost where they are missing or changed. */
export function storedSource(practiceId: PracticeId, file: { readonly id: string; readonly keySealed: string; readonly partIds: readonly string[] }) {
  async function* plain(): AsyncGenerator<Uint8Array> {
    try {
      yield* openRecordFile(practiceId, file);
    } catch (error) {
      // OpenSSL's word for a seal that does not fit; the others are the stream's own.
      const isLost = error instanceof BlobMissing || (error instanceof Error && /unable to authenticate|stored file is damaged|Not a sealed secret/.test(error.message));
      throw isLost ? new StoredBytesLost() : error;
    }
  }
  return { key: [practiceId, file.id, ...file.partIds].join('/'), plain };
}
