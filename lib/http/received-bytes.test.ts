import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'panelist-received-'));
const practiceId = randomUUID();
let receiveBytes: typeof import('./received-bytes').receiveBytes;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  ({ receiveBytes } = await import('./received-bytes'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const sent = (bytes: Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}) =>
  new Request('http://localhost/x', { method: 'PUT', body: bytes, headers: { 'content-length': String(bytes.length), 'x-content-sha256': sha256(bytes), ...headers } });
const kept = () => (existsSync(join(folder, 'files', practiceId)) ? readdirSync(join(folder, 'files', practiceId)) : []);

describe('bytes that are sent', () => {
  it('lie sealed in the store, with their length, hash and beginning', async () => {
    const bytes = new Uint8Array(randomBytes(300_000));
    const received = await receiveBytes(sent(bytes), practiceId, 1_000_000);
    expect(received).toMatchObject({ bytes: 300_000, sha256: sha256(bytes) });
    expect(Buffer.compare(Buffer.from(received.head), Buffer.from(bytes.subarray(0, 65_536)))).toBe(0);
    const stored = readFileSync(join(folder, 'files', practiceId, received.blobId));
    expect(stored.includes(Buffer.from(bytes.subarray(0, 64)))).toBe(false);
    await received.discard();
    expect(kept()).toEqual([]);
  });

  it.each([
    ['a length that is not theirs', { 'content-length': '299999' }, 'upload.incomplete'],
    ['a hash that is not theirs', { 'x-content-sha256': 'a'.repeat(64) }, 'upload.hash_differs'],
    ['no hash', { 'x-content-sha256': '' }, 'upload.hash_required'],
    ['a length over the limit', { 'content-length': '2000000' }, 'upload.too_large'],
    ['a length that is none', { 'content-length': 'many' }, 'upload.length_required'],
  ])('are refused with %s, and nothing is kept', async (_, headers, code) => {
    const bytes = new Uint8Array(randomBytes(300_000));
    await expect(receiveBytes(sent(bytes, headers), practiceId, 1_000_000)).rejects.toMatchObject({ code });
    expect(kept()).toEqual([]);
  });

  it('are cut off at the limit when their length is a lie', async () => {
    const bytes = new Uint8Array(randomBytes(400_000));
    await expect(receiveBytes(sent(bytes, { 'content-length': '1000' }), practiceId, 300_000)).rejects.toMatchObject({ code: 'upload.too_large' });
    expect(kept()).toEqual([]);
  });
});
