import { spawn, type ChildProcess } from 'node:child_process';
import { chownSync, closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import type { Account } from './account.ts';
import type { PostgresBinaries } from './binaries.ts';

export interface Cluster {
  dir: string;
  account: Account;
  binaries: PostgresBinaries;
  password: string;
}

const oneMegabyte = 1024 * 1024;

/** Creates the cluster, in a folder aside that is renamed when complete: an interrupted start leaves no half of one. */
export async function initialise({ dir, account, binaries, password }: Cluster): Promise<void> {
  const half = `${dir}.new`;
  rmSync(half, { recursive: true, force: true });
  mkdirSync(half, { recursive: true, mode: 0o700 });
  const passwordFile = join(tmpdir(), `panelist-${process.pid}-${Date.now()}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  const { owner } = account;
  if (owner) for (const path of [half, passwordFile]) chownSync(path, owner.uid, owner.gid);
  try {
    // The built-in locale sorts alike on every machine, whatever libraries it has.
    await run(account, binaries.initdb, [
      `--pgdata=${half}`, '--username=panelist', `--pwfile=${passwordFile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--data-checksums',
    ]);
  } finally {
    rmSync(passwordFile, { force: true });
  }
  renameSync(half, dir);
}

/** Starts the server; it lives in a process group of its own, so that Ctrl-C reaches it only through us. */
export function launch({ dir, account, binaries }: Cluster, port: number, durable: boolean): ChildProcess {
  const log = `${dir}.log`;
  if (existsSync(log) && statSync(log).size > 5 * oneMegabyte) rmSync(log);
  const output = openSync(log, 'a', 0o600);
  const settings = {
    ...baseSettings,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }),
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawnAs(account, binaries.postgres, ['-D', dir, '-p', String(port), ...flags], output);
  closeSync(output);
  return server;
}

const baseSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '100',
  shared_buffers: '256MB',
  timezone: 'UTC',
  log_timezone: 'UTC',
  jit: 'off',
  log_min_messages: 'warning',
  // Statements and error details can hold a person's data; the log must not.
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
};

/**
 * Waits until the server answers; crash recovery may take it minutes.
 * @throws Error with the end of its log when the server ends first
 */
export async function untilReady(ownerUrl: string, dir: string, hasEnded: () => boolean): Promise<void> {
  const deadline = performance.now() + 300_000;
  for (;;) {
    const client = new Client({ connectionString: ownerUrl, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      await client.end();
      return;
    } catch (cause) {
      await client.end().catch(() => undefined);
      if (hasEnded() || performance.now() > deadline || isFinal(cause)) {
        throw new Error(`PostgreSQL did not start. The end of its log:\n${logTail(dir)}`, { cause });
      }
      await new Promise((resolve) => setTimeout(resolve, 40));
    }
  }
}

// 28xxx: the password is wrong, which waiting does not mend.
function isFinal(cause: unknown): boolean {
  return String((cause as { code?: string }).code).startsWith('28');
}

/** The last lines that the server of this data folder wrote. */
export function logTail(dir: string): string {
  try {
    return readFileSync(`${dir}.log`, 'utf8').trimEnd().split('\n').slice(-12).join('\n');
  } catch {
    return '(empty)';
  }
}

function spawnAs(account: Account, command: string, args: string[], output: number | 'pipe'): ChildProcess {
  const [file = command, ...rest] = [...account.prefix, command, ...args];
  return spawn(file, rest, {
    cwd: dirname(command),
    detached: process.platform !== 'win32',
    stdio: ['ignore', output, output],
    env: { ...process.env, LC_ALL: 'C', PGTZ: 'UTC' },
    // A prefix changes the account by itself.
    ...(account.prefix.length === 0 ? account.owner : {}),
  });
}

function run(account: Account, command: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawnAs(account, command, args, 'pipe');
    let output = '';
    child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} failed:\n${output}`))));
  });
}
