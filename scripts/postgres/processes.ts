import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { identify, type ProcessIdentity } from '../process-identity.ts';

/** The server that runs on this folder, if one does. A pid file left by a crash, whose number others now use, is removed. */
export function runningServer(dir: string): ProcessIdentity | undefined {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const found = identify(pid);
  if (found && isPostgres(pid)) return found;
  rmSync(file, { force: true });
  return undefined;
}

/**
 * The connections that a killed server left behind: they hold its shared memory until they notice, which a busy one
 * does only when its statement is done. Found on Linux only; elsewhere the next start has to wait for them.
 */
export function orphansOf(dir: string): ProcessIdentity[] {
  if (process.platform !== 'linux') return [];
  const folder = existsSync(dir) ? realpathSync(dir) : dir;
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => isPostgres(pid) && workingFolder(pid) === folder).flatMap((pid) => identify(pid) ?? []);
}

function isPostgres(pid: number): boolean {
  if (process.platform !== 'linux') return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}

function workingFolder(pid: number): string | undefined {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}
