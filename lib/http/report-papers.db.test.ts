import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killSignatures } from '../test/killed-signatures';

const kills = 6;
let folder = '';
beforeAll(async () => void (folder = await mkdtemp(join(tmpdir(), 'signing-'))));
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('a process that is killed while it signs', () => {
  it(`leaves the report signed or not, never half, ${kills} times; the benchmark “signing” does it 50 times`, async () => {
    const { signed, unsigned, half } = await killSignatures(kills, folder, Math.random);
    expect(half).toEqual([]);
    expect(signed + unsigned).toBe(kills);
  }, 240_000);
});
