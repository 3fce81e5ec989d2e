import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { localStore } from './local-store';
import { attachableTypeOf } from './media-type';
import { BlobMissing } from './port';
import { newFileKey, openStream, sealStream } from './sealed-stream';

const folder = mkdtempSync(join(tmpdir(), 'panelist-store-'));
const store = localStore(folder);
const key = '0f0e0d0c-0b0a-4908-8706-050403020100/1f1e1d1c-1b1a-4918-9716-151413121110';
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function* pieces(bytes: Uint8Array, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function collected(stream: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

describe('a sealed stream', () => {
  it('gives back what was sealed, however it was cut', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 200_000 }), fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 90_000 }), async (length, cut, cutAgain) => {
        const plain = randomBytes(length);
        const fileKey = newFileKey();
        const sealed = await collected(sealStream(pieces(plain, cut), fileKey));
        expect(Buffer.compare(await collected(openStream(pieces(sealed, cutAgain), fileKey)), plain)).toBe(0);
      }),
      { numRuns: 40 },
    );
  });

  it('refuses one bit changed anywhere, a cut at a chunk, chunks swapped, and another key', async () => {
    const fileKey = newFileKey();
    const sealed = await collected(sealStream(pieces(randomBytes(200_000), 50_000), fileKey));
    const chunk = 64 * 1024 + 16;
    for (const at of [0, 100, chunk - 1, chunk, 2 * chunk + 7, sealed.length - 1]) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await expect(collected(openStream(pieces(changed, 9_999), fileKey)), `bit at ${at}`).rejects.toThrow();
    }
    await expect(collected(openStream(pieces(sealed.subarray(0, 2 * chunk), 9_999), fileKey))).rejects.toThrow();
    const swapped = Buffer.concat([sealed.subarray(chunk, 2 * chunk), sealed.subarray(0, chunk), sealed.subarray(2 * chunk)]);
    await expect(collected(openStream(pieces(swapped, 9_999), fileKey))).rejects.toThrow();
    await expect(collected(openStream(pieces(sealed, 9_999), newFileKey()))).rejects.toThrow();
  });
});

describe('the local store', () => {
  it('keeps, gives and removes; a stream that fails leaves nothing', async () => {
    await store.put(key, pieces(Buffer.from('whole'), 2));
    expect((await collected(await store.get(key))).toString()).toBe('whole');
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    };
    await expect(store.put(key, broken())).rejects.toThrow('line went dead');
    expect(readFileSync(join(folder, key)).toString()).toBe('whole');
    expect(readdirSync(folder).filter((name) => name.startsWith('incoming'))).toEqual([]);
    expect(await store.olderThan(key.split('/')[0] ?? '', new Date('2000-01-01'))).toEqual([]);
    await store.remove(key);
    await store.remove(key);
    await expect(store.get(key)).rejects.toBeInstanceOf(BlobMissing);
  });

  it('takes no key that could leave its folder', async () => {
    await expect(store.put('../../etc/passwd', pieces(Buffer.from('x'), 1))).rejects.toThrow('A key names');
  });
});

describe('what a file is', () => {
  it.each([
    ['%PDF-1.7\n%', 'application/pdf'],
    ['\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0', 'image/png'],
    ['<html><script>alert(1)</script>', null],
    ['MZ\x90\0', null],
    ['just text', null],
    ['', null],
  ])('tells %j by its bytes', async (text, expected) => expect(await attachableTypeOf(Buffer.from(text, 'latin1'))).toBe(expected));
});
