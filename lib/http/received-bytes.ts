import { createHash, randomUUID } from 'node:crypto';
import { passingBytes } from '../core/passing-bytes';
import { seal } from '../core/secrets';
import { blobStore } from '../integrations/storage/blob-store';
import { newFileKey, sealStream } from '../integrations/storage/sealed-stream';
import { RequestRefused } from './problem';

const headBytes = 64 * 1024;

export interface ReceivedBytes {
  readonly blobId: string;
  readonly keySealed: string;
  readonly bytes: number;
  readonly sha256: string;
  /** The first 64 KiB, to tell what it is. */
  readonly head: Uint8Array;
  /** Removes the bytes again: nobody keeps them. */
  readonly discard: () => Promise<void>;
}

/**
 * Streams a request's body into the store, sealed with a key of its own, never held in memory as a whole. The length
 * and the SHA-256 that the client names (`content-length`, `x-content-sha256`) must be those of what arrived.
 * @throws RequestRefused 411, 413, 422 `upload.incomplete`, `upload.hash_differs`; nothing is kept then
 */
export async function receiveBytes(request: Request, practiceId: string, limitBytes: number): Promise<ReceivedBytes> {
  const { named, hash } = announced(request, limitBytes);
  const blobId = randomUUID();
  const key = `${practiceId}/${blobId}`;
  const fileKey = newFileKey();
  const counted = countedBytes(request.body, limitBytes);
  await blobStore().put(key, sealStream(counted.stream, fileKey));
  const discard = () => blobStore().remove(key);
  const { bytes, sha256, head } = counted.read();
  const problem = differs({ named, hash }, { bytes, sha256 });
  if (problem) {
    await discard();
    throw problem;
  }
  return { blobId, keySealed: seal(fileKey.toString('base64')), bytes, sha256, head, discard };
}

export interface Announced {
  readonly named: number;
  readonly hash: string;
}

/** The length and the SHA-256 that a request names. @throws RequestRefused 411, 413, 422 `upload.hash_required` */
export function announced(request: Request, limitBytes: number): Announced {
  const length = request.headers.get('content-length');
  const named = length === null || !/^\d+$/.test(length) ? Number.NaN : Number(length);
  const hash = request.headers.get('x-content-sha256')?.toLowerCase() ?? '';
  if (!Number.isSafeInteger(named)) throw new RequestRefused(411, 'upload.length_required', 'Send the file’s length as content-length.');
  if (named > limitBytes) throw new RequestRefused(413, 'upload.too_large', `The file is larger than ${Math.floor(limitBytes / 1_000_000)} MB.`);
  if (!/^[0-9a-f]{64}$/.test(hash)) throw new RequestRefused(422, 'upload.hash_required', 'Send the file’s SHA-256 as x-content-sha256, in hexadecimal.');
  return { named, hash };
}

/** What is wrong with what arrived; null when it is what was announced. */
export function differs({ named, hash }: Announced, { bytes, sha256 }: { readonly bytes: number; readonly sha256: string }): RequestRefused | null {
  if (bytes !== named) return new RequestRefused(422, 'upload.incomplete', `${bytes} of ${named} bytes arrived. Send the file again.`);
  return sha256 === hash ? null : new RequestRefused(422, 'upload.hash_differs', 'What arrived is not what was sent. Send the file again.');
}

/** The body as it passes by, counted and hashed on the way. */
export function countedBytes(body: ReadableStream<Uint8Array> | null, limitBytes: number) {
  const hash = createHash('sha256');
  let bytes = 0;
  let head = Buffer.alloc(0);
  const passed = passingBytes();
  async function* pass(): AsyncGenerator<Uint8Array> {
    for await (const chunk of (body ?? []) as unknown as AsyncIterable<Uint8Array>) {
      bytes += chunk.byteLength;
      if (bytes > limitBytes) throw new RequestRefused(413, 'upload.too_large', `The file is larger than ${Math.floor(limitBytes / 1_000_000)} MB.`);
      hash.update(chunk);
      passed(chunk.byteLength);
      if (head.length < headBytes) head = Buffer.concat([head, chunk.subarray(0, headBytes - head.length)]);
      yield chunk;
    }
  }
  return { stream: pass(), read: () => ({ bytes, sha256: hash.digest('hex'), head }) };
}
