import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import S3rver from 's3rver';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localStore } from './local-store';
import { attachableTypeOf } from './media-type';
import { BlobMissing, type BlobStore } from './port';
import { s3Store } from './s3-store';
import { blobKeyOf, newFileKey, openStream, sealStream } from './sealed-stream';

const folder = mkdtempSync(join(tmpdir(), 'panelist-store-'));
const store = localStore(folder);
const key = '0f0e0d0c-0b0a-4908-8706-050403020100/1f1e1d1c-1b1a-4918-9716-151413121110';
const buckets = mkdtempSync(join(tmpdir(), 'panelist-buckets-'));
const server = new S3rver({ address: '127.0.0.1', port: 0, silent: true, directory: buckets, configureBuckets: [{ name: 'panelist' }] });
let bucket: BlobStore;
beforeAll(async () => {
  const { port } = await server.run();
  bucket = s3Store({ bucket: 'panelist', region: 'us-east-1', endpoint: `http://127.0.0.1:${port}`, credentials: { accessKeyId: 'S3RVER', secretAccessKey: 'S3RVER' } });
});
afterAll(async () => {
  await server.close();
  for (const place of [folder, buckets]) rmSync(place, { recursive: true, force: true });
});

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

describe.each([
  ['a folder', () => store],
  ['a bucket', () => bucket],
])('the store in %s', (_label, opened) => {
  it('keeps, gives and removes; a stream that fails leaves nothing', async () => {
    const practice = key.split('/')[0] ?? '';
    await opened().put(key, pieces(Buffer.from('whole'), 2));
    expect((await collected(await opened().get(key))).toString()).toBe('whole');
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    };
    await expect(opened().put(key, broken())).rejects.toThrow('line went dead');
    expect((await collected(await opened().get(key))).toString()).toBe('whole');
    expect(await opened().olderThan(practice, new Date('2000-01-01'))).toEqual([]);
    expect(await opened().olderThan(practice, new Date('2100-01-01'))).toEqual([key.split('/')[1]]);
    await opened().remove(key);
    await opened().remove(key);
    await expect(opened().get(key)).rejects.toBeInstanceOf(BlobMissing);
    expect(await opened().olderThan(practice, new Date('2100-01-01'))).toEqual([]);
  });

  it.each([0, 1, 8 * 1024 * 1024, 8 * 1024 * 1024 + 1, 21_000_000])('gives back %i bytes as they were', async (length) => {
    const bytes = randomBytes(length);
    await opened().put(key, pieces(bytes, 70_001));
    expect(Buffer.compare(await collected(await opened().get(key)), bytes)).toBe(0);
    await opened().remove(key);
  });

  it('takes no key that could leave its place', async () => {
    await expect(opened().put('../../etc/passwd', pieces(Buffer.from('x'), 1))).rejects.toThrow('A key names');
    await expect(opened().get(`${key}/../x`)).rejects.toThrow('A key names');
  });
});

describe('the folder', () => {
  it('holds nothing half written, and forgets what a dead process left', async () => {
    const broken = async function* () {
      yield Buffer.from('half');
      throw new Error('the line went dead');
    };
    await expect(store.put(key, broken())).rejects.toThrow('line went dead');
    writeFileSync(join(folder, 'incoming-left'), 'x');
    await store.forgetUnfinished(new Date('2000-01-01'));
    expect(readdirSync(folder).filter((name) => name.startsWith('incoming'))).toEqual(['incoming-left']);
    await store.forgetUnfinished(new Date('2100-01-01'));
    expect(readdirSync(folder).filter((name) => name.startsWith('incoming'))).toEqual([]);
  });
});

describe('the keys of a file’s parts', () => {
  it('differ by blob and by file, so that no two streams are sealed under one', () => {
    const fileKey = newFileKey();
    const keys = [blobKeyOf(fileKey, 'a'), blobKeyOf(fileKey, 'b'), blobKeyOf(newFileKey(), 'a')].map((one) => one.toString('hex'));
    expect(new Set(keys).size).toBe(3);
    expect(blobKeyOf(fileKey, 'a').toString('hex')).toBe(keys[0]);
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
