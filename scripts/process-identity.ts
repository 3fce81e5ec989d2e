import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** A process that cannot be mistaken for a later one with the same number. */
export interface ProcessIdentity {
  pid: number;
  startedAs: string;
}

/** The identity of a live process, or undefined when there is none with this number. */
export function identify(pid: number): ProcessIdentity | undefined {
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  try {
    if (process.platform === 'linux') {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      // The command name may hold spaces and brackets; the fields after its last bracket are fixed.
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? undefined : { pid, startedAs: fields[19] ?? '' };
    }
    if (process.platform !== 'win32') {
      const started = execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
      return started ? { pid, startedAs: started } : undefined;
    }
    process.kill(pid, 0);
    return { pid, startedAs: '' };
  } catch {
    return undefined;
  }
}

/** Whether this very process, not a successor with its number, still runs. */
export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startedAs === identity.startedAs;
}

/**
 * Asks a process to end and waits; ends it by force after `patienceMs`.
 * @param signal the polite signal, SIGTERM unless told
 */
export async function endProcess(
  identity: ProcessIdentity,
  { signal = 'SIGTERM', patienceMs = 10_000 }: { signal?: NodeJS.Signals; patienceMs?: number } = {},
): Promise<void> {
  const deadline = performance.now() + patienceMs;
  send(identity, signal);
  while (isAlive(identity)) {
    if (performance.now() > deadline) send(identity, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

function send(identity: ProcessIdentity, signal: NodeJS.Signals): void {
  if (!isAlive(identity)) return;
  try {
    process.kill(identity.pid, signal);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
}
