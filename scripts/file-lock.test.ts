import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lockHolder, tryLock, unlock, withLock } from './file-lock.ts';
import { identify } from './process-identity.ts';

const newFile = () => join(mkdtempSync(join(tmpdir(), 'lock-')), 'lock');

describe('a lock file', () => {
  it('is held by one, and free again afterwards', () => {
    const file = newFile();
    expect(tryLock(file)).toBe(true);
    expect(tryLock(file)).toBe(false);
    expect(lockHolder(file)?.pid).toBe(process.pid);
    unlock(file);
    expect(existsSync(file)).toBe(false);
    expect(tryLock(file)).toBe(true);
  });

  it('passes from a dead process to the next, also when its number was given to another', () => {
    const file = newFile();
    writeFileSync(file, JSON.stringify({ pid: process.ppid, startedAs: 'long ago' }));
    expect(lockHolder(file)).toBeUndefined();
    expect(tryLock(file)).toBe(true);
  });

  it('does not pass while its holder lives', async () => {
    const file = newFile();
    const other = spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'ignore' });
    writeFileSync(file, JSON.stringify(identify(other.pid ?? 0)));
    expect(tryLock(file)).toBe(false);
    await new Promise((resolve) => other.once('exit', resolve).kill('SIGKILL'));
    expect(tryLock(file)).toBe(true);
  });

  it('lets work through one at a time and leaves nothing beside itself', async () => {
    const file = newFile();
    const steps: string[] = [];
    const work = (name: string) =>
      withLock(file, async () => {
        steps.push(`${name} in`);
        await new Promise((resolve) => setTimeout(resolve, 20));
        steps.push(`${name} out`);
      });
    await Promise.all([work('a'), work('b'), work('c')]);
    expect(steps.map((step) => step.split(' ')[1])).toEqual(['in', 'out', 'in', 'out', 'in', 'out']);
    expect(readdirSync(join(file, '..'))).toEqual([]);
  });

  it('says who holds it when patience ends', async () => {
    const file = newFile();
    tryLock(file);
    await expect(withLock(file, async () => undefined, 60)).rejects.toThrow(String(process.pid));
  });
});
