import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PracticeId } from '../core/context';
import { partBytes } from '../domain/records/upload-parts';

const folder = mkdtempSync(join(tmpdir(), 'panelist-parts-'));
const practiceId = randomUUID() as PracticeId;
let receiveParts: typeof import('./received-parts').receiveParts;
let openRecordFile: typeof import('../integrations/storage/record-file').openRecordFile;

beforeAll(async () => {
  vi.stubEnv('DATA_DIR', folder);
  ({ receiveParts } = await import('./received-parts'));
  ({ openRecordFile } = await import('../integrations/storage/record-file'));
});
afterEach(() => rmSync(join(folder, 'files'), { recursive: true, force: true }));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const kept = () => (existsSync(join(folder, 'files', practiceId)) ? readdirSync(join(folder, 'files', practiceId)) : []);

/** A request whose body comes in chunks of no even size. */
function sent(bytes: Uint8Array, headers: Record<string, string> = {}, breaksAt = Number.POSITIVE_INFINITY): Request {
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      if (at >= breaksAt) return controller.error(new Error('The line broke'));
      if (at >= bytes.length) return controller.close();
      controller.enqueue(bytes.subarray(at, (at += 777_777)));
    },
  });
  return new Request('http://localhost/x', { method: 'PUT', body, duplex: 'half', headers: { 'content-length': String(bytes.length), 'x-content-sha256': sha256(bytes), ...headers } } as RequestInit);
}

describe('a whole file that is sent', () => {
  it.each([0, 1, partBytes - 1, partBytes, partBytes + 1, 2 * partBytes + 5])('of %d bytes lies in parts of one size, and comes back as it was', async (size) => {
    const bytes = new Uint8Array(randomBytes(size));
    const received = await receiveParts(sent(bytes), practiceId, 100_000_000);
    expect(received).toMatchObject({ bytes: size, sha256: sha256(bytes) });
    expect(received.parts.map(({ offset }) => offset)).toEqual(Array.from({ length: Math.ceil(size / partBytes) }, (_, at) => at * partBytes));
    expect(kept().sort()).toEqual(received.parts.map(({ id }) => id).sort());
    const back: Uint8Array[] = [];
    for await (const piece of openRecordFile(practiceId, { keySealed: received.keySealed, partIds: received.parts.map(({ id }) => id) })) back.push(piece);
    expect(sha256(Buffer.concat(back))).toBe(sha256(bytes));
    await received.discard();
    expect(kept()).toEqual([]);
  });

  it.each([
    ['a length that is not its own', { 'content-length': String(partBytes + 4) }, 'upload.incomplete'],
    ['a hash that is not its own', { 'x-content-sha256': 'a'.repeat(64) }, 'upload.hash_differs'],
    ['no hash', { 'x-content-sha256': '' }, 'upload.hash_required'],
    ['a length over the limit', { 'content-length': '200000000' }, 'upload.too_large'],
    ['no length', { 'content-length': '' }, 'upload.length_required'],
  ])('is refused with %s, and no part of it is kept', async (_label, headers, code) => {
    await expect(receiveParts(sent(new Uint8Array(randomBytes(partBytes + 5)), headers), practiceId, 100_000_000)).rejects.toMatchObject({ code });
    expect(kept()).toEqual([]);
  });

  it('leaves nothing behind where the line breaks in a later part, or where it is longer than it said', async () => {
    const bytes = new Uint8Array(randomBytes(2 * partBytes));
    await expect(receiveParts(sent(bytes, {}, partBytes + 1_000_000), practiceId, 100_000_000)).rejects.toThrow('The line broke');
    expect(kept()).toEqual([]);
    await expect(receiveParts(sent(bytes, { 'content-length': '1000' }), practiceId, partBytes + 1_000)).rejects.toMatchObject({ code: 'upload.too_large' });
    expect(kept()).toEqual([]);
  });
});
