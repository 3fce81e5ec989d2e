import { mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readOptions } from './options.ts';
import { explain, PlainError } from './plain-error.ts';
import { Run } from './run-record.ts';
import { readSecrets } from './secrets.ts';
import { unlessDone } from './stamps.ts';

const newFolder = () => mkdtempSync(join(tmpdir(), 'up-'));
const silent = () => undefined;

describe('the options of npm run up', () => {
  it('have defaults and are read', () => {
    expect(readOptions([])).toEqual({ demo: false, dev: false, port: Number(process.env.PORT ?? 3000) });
    expect(readOptions(['--demo', '--port', '4000'])).toEqual({ demo: true, dev: false, port: 4000 });
  });

  it.each([['--port', '0'], ['--port', '70000'], ['--port', 'x'], ['--prot', '1']])('refuses %s %s with the usage', (...args) => {
    expect(() => readOptions(args)).toThrow(/npm run up --/);
  });
});

describe('the secrets of an installation', () => {
  it('are made once, long, and for the owner of the file only', () => {
    const folder = newFolder();
    const secrets = readSecrets(folder);
    expect(readSecrets(folder)).toEqual(secrets);
    expect(secrets.auditKey).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.dataKey).toMatch(/^[0-9a-f]{64}$/);
    expect(secrets.authSecret.length).toBeGreaterThanOrEqual(32);
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600);
  });

  it('are not made anew for a database that has had others', () => {
    const folder = newFolder();
    mkdirSync(join(folder, 'postgres'));
    expect(() => readSecrets(folder)).toThrow(/Restore it from your backup/);
  });
});

describe('one run a folder', () => {
  it('tells a second start where the first one is', async () => {
    const folder = newFolder();
    const run = await Run.claim(folder, 'http://localhost:3000', silent);
    await expect(Run.claim(folder, 'http://localhost:4000', silent)).rejects.toThrow(`already runs at http://localhost:3000 (process ${process.pid})`);
    run.release();
    (await Run.claim(folder, 'http://localhost:4000', silent)).release();
  });

  it('survives a record that a crash left half written', async () => {
    const folder = newFolder();
    writeFileSync(join(folder, 'up.json'), '{"address":');
    (await Run.claim(folder, 'http://localhost:3000', silent)).release();
  });
});

describe('work that is done once for a state', () => {
  it('is done again for another state and after a failure', async () => {
    const stamp = join(newFolder(), 'stamp');
    let count = 0;
    const work = async () => {
      count += 1;
      if (count === 2) throw new Error('interrupted');
    };
    expect(await unlessDone(stamp, 'a', work)).toBe(true);
    expect(await unlessDone(stamp, 'a', work)).toBe(false);
    await expect(unlessDone(stamp, 'b', work)).rejects.toThrow('interrupted');
    expect(await unlessDone(stamp, 'a', work)).toBe(true);
    expect(count).toBe(3);
  });
});

it('names a full disk as such', () => {
  expect(explain(Object.assign(new Error('write'), { code: 'ENOSPC' }))).toMatch(/^The disk is full/);
  expect(explain(new PlainError('Port 3000 is taken'))).toBe('Port 3000 is taken');
});
