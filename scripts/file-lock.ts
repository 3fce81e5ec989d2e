import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isAlive, type ProcessIdentity } from './process-identity.ts';

/** The live process that holds the lock file, or undefined when nobody does or its holder has died. */
export function lockHolder(file: string): ProcessIdentity | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, 'utf8')) as ProcessIdentity;
    return isAlive(holder) ? holder : undefined;
  } catch {
    return undefined;
  }
}

/** Takes the lock for this process and answers true, or false when a live process holds it. */
export function tryLock(file: string): boolean {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
  try {
    if (link(mine, file)) return true;
    if (lockHolder(file)) return false;
    clearStale(file);
    return link(mine, file);
  } finally {
    rmSync(mine, { force: true });
  }
}

/** Frees a lock that this process holds. */
export function unlock(file: string): void {
  if (lockHolder(file)?.pid === process.pid) rmSync(file, { force: true });
}

/**
 * Runs `work` while this process holds the lock file, waiting for others to finish first.
 * @throws Error when the lock stays taken for `patienceMs`
 */
export async function withLock<T>(file: string, work: () => Promise<T>, patienceMs = 120_000): Promise<T> {
  const deadline = performance.now() + patienceMs;
  while (!tryLock(file)) {
    if (performance.now() > deadline) throw new Error(`Process ${lockHolder(file)?.pid} has held ${file} for too long.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    unlock(file);
  }
}

// A hard link appears whole or not at all, so nobody ever reads a half-written lock.
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw cause;
  }
}

// Moved aside before it is judged again: someone else may have replaced it since we looked.
function clearStale(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (lockHolder(aside)) link(aside, file);
  rmSync(aside, { force: true });
}
