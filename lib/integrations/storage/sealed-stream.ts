import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

const chunkBytes = 64 * 1024;
const tagBytes = 16;
const sealedChunkBytes = chunkBytes + tagBytes;

/** A fresh key for one file. */
export function newFileKey(): Buffer {
  return randomBytes(32);
}

/**
 * Encrypts a stream with a key that is used for this stream only: AES-256-GCM in chunks of 64 KiB. The nonce is the
 * chunk's number and whether it is the last, so that chunks cannot be left out, swapped or cut off unnoticed.
 */
export async function* sealStream(bytes: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { chunk, last } of inChunks(bytes, chunkBytes)) {
    const cipher = createCipheriv('aes-256-gcm', key, nonceOf(number, last));
    yield cipher.update(chunk);
    cipher.final();
    yield cipher.getAuthTag();
    number += 1;
  }
}

/**
 * The bytes behind `sealStream`, each chunk checked before it is given out.
 * @throws Error when anything was changed, left out, added or cut off, or the key is another
 */
export async function* openStream(sealed: AsyncIterable<Uint8Array>, key: Buffer): AsyncGenerator<Buffer> {
  let number = 0;
  for await (const { chunk, last } of inChunks(sealed, sealedChunkBytes)) {
    if (chunk.length < tagBytes) throw new Error('The stored file is damaged');
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(number, last));
    decipher.setAuthTag(chunk.subarray(chunk.length - tagBytes));
    yield Buffer.concat([decipher.update(chunk.subarray(0, chunk.length - tagBytes)), decipher.final()]);
    number += 1;
  }
}

function nonceOf(number: number, last: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(number, 0, 6);
  nonce.writeUInt8(last ? 1 : 0, 11);
  return nonce;
}

/**
 * The stream cut anew into chunks of one size; the last one may be shorter, and an empty stream is one empty chunk. All
 * of them lie in one buffer: who is given a chunk is done with it before the next.
 */
async function* inChunks(bytes: AsyncIterable<Uint8Array>, size: number): AsyncGenerator<{ chunk: Buffer; last: boolean }> {
  const held = Buffer.allocUnsafe(size);
  let filled = 0;
  for await (const piece of bytes) {
    for (let from = 0; from < piece.length; ) {
      // One more byte than a chunk must be there before it is known not to be the last.
      if (filled === size) {
        yield { chunk: held, last: false };
        filled = 0;
      }
      const taken = Math.min(size - filled, piece.length - from);
      held.set(piece.subarray(from, from + taken), filled);
      from += taken;
      filled += taken;
    }
  }
  yield { chunk: held.subarray(0, filled), last: true };
}

/**
 * The key of one blob where several are kept under one file's key: a key must never seal two streams, for their nonces
 * are the same. HMAC-SHA256 of the blob's id under the file's key.
 */
export function blobKeyOf(fileKey: Buffer, blobId: string): Buffer {
  return createHmac('sha256', fileKey).update(blobId).digest();
}
