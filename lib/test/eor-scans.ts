import { createHash, randomUUID } from 'node:crypto';
import { seal } from '../core/secrets';
import { takeScan } from '../features/eor-scans/take-scan';
import { blobStore } from '../integrations/storage/blob-store';
import { newFileKey, sealStream } from '../integrations/storage/sealed-stream';
import type { World } from './world';

/** A scan as it arrives: its bytes sealed in the store, its row, its job asked for. */
export async function sentScan(world: World, bytes: Uint8Array, { name = 'eor.pdf', now = undefined as Date | undefined } = {}) {
  const [blobId, key] = [randomUUID(), newFileKey()];
  await blobStore().put(`${world.practiceId}/${blobId}`, sealStream((async function* () { yield bytes; })(), key));
  const input = { name, mediaType: 'application/pdf', bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex'), blobId, keySealed: seal(key.toString('base64')) };
  return { input, ...(await takeScan(world.as('biller', now ? { now } : {}), input)) };
}
