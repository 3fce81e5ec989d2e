import { existsSync, mkdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { keepWorkFile, openWorkFile, removeWorkFile, sweepWorkFiles } from './work-files';

const now = new Date('2026-03-02T18:00:00.000Z');
async function* pieces(...texts: string[]) {
  for (const text of texts) yield Buffer.from(text);
}

describe('work files', () => {
  it('hold noise on the disk and give the bytes back', async () => {
    const file = await keepWorkFile(pieces('a word that nobody may ', 'find: xylophone'));
    expect(readFileSync(file.path).includes('xylophone')).toBe(false);
    let plain = '';
    for await (const piece of openWorkFile(file)) plain += piece.toString();
    expect(plain).toBe('a word that nobody may find: xylophone');
    await removeWorkFile(file);
    expect(existsSync(file.path)).toBe(false);
  });

  it('leave nothing when their bytes break off', async () => {
    const file = await keepWorkFile(pieces('kept'));
    await expect(keepWorkFile((async function* () { yield Buffer.from('half'); throw new Error('the line went dead'); })())).rejects.toThrow('the line went dead');
    expect(existsSync(file.path)).toBe(true);
    await removeWorkFile(file);
  });

  it('of processes that are gone are swept, those of living ones stay', async () => {
    const own = await keepWorkFile(pieces('mine'));
    const all = dirname(dirname(own.path));
    const left = (name: string, daysAgo: number) => {
      const folder = join(all, name);
      mkdirSync(folder, { recursive: true });
      writeFileSync(join(folder, 'one.work'), 'noise');
      utimesSync(folder, now, new Date(now.getTime() - daysAgo * 86_400_000));
      return folder;
    };
    const [dead, stranger, old] = [left(`${hostname()}-999999999`, 0), left('elsewhere-1', 0), left('elsewhere-2', 2)];
    await sweepWorkFiles(now);
    expect([dead, stranger, old].map((folder) => existsSync(folder))).toEqual([false, true, false]);
    expect(existsSync(own.path)).toBe(true);
    await removeWorkFile(own);
    await sweepWorkFiles(new Date(now.getTime() + 3 * 86_400_000));
  });
});
