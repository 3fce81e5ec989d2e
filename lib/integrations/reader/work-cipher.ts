import { createCipheriv, randomBytes, type Cipheriv } from 'node:crypto';
import type { WorkFilePlace } from './work-place';

const blockBytes = 16;

/** A place for a file with a fresh key. */
export function newWorkPlace(path: string): WorkFilePlace {
  return { path, key: randomBytes(32), nonce: randomBytes(8) };
}

/** The cipher from an offset on, the same for writing and for reading: the nonce, then the number of the 16-byte block. */
export function cipherAt({ key, nonce }: WorkFilePlace, offset: number): Cipheriv {
  const counter = Buffer.alloc(blockBytes);
  counter.set(nonce, 0);
  counter.writeBigUInt64BE(BigInt(Math.floor(offset / blockBytes)), 8);
  const cipher = createCipheriv('aes-256-ctr', key, counter);
  if (offset % blockBytes > 0) cipher.update(Buffer.alloc(offset % blockBytes));
  return cipher;
}
