import { unseal } from '../../core/secrets';
import type { PracticeId } from '../../core/context';
import { blobStore } from './blob-store';
import { blobKeyOf, openStream } from './sealed-stream';

interface StoredParts {
  readonly keySealed: string;
  /** The ids of its parts, from the first byte on. */
  readonly partIds: readonly string[];
}

/**
 * The plain bytes of a record file as one stream, part after part, each checked before it is given out. An empty file
 * has no part and no byte.
 * @throws BlobMissing when the store lacks a part; Error when one was changed
 */
export async function* openRecordFile(practiceId: PracticeId | string, { keySealed, partIds }: StoredParts): AsyncGenerator<Buffer> {
  if (partIds.length === 0) return;
  const fileKey = Buffer.from(unseal(keySealed), 'base64');
  for (const id of partIds) yield* openStream(await blobStore().get(`${practiceId}/${id}`), blobKeyOf(fileKey, id));
}
