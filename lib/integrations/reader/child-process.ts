import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { childProgram } from './child-program';
import { heapLimitMegabytes } from './limits';

const entry = join('lib', 'integrations', 'reader', 'child', 'child-main.ts');

/** The folder with the sources: the container starts the website one folder below it. */
function sourceRoot(): string {
  const root = [process.cwd(), resolve('..')].find((folder) => existsSync(join(folder, entry)));
  if (!root) throw new Error('The reader’s sources are not beside this process');
  return root;
}

/** Starts a child with nothing of ours: no environment, no handles but its channel, little memory. */
export async function startChild(): Promise<ChildProcess> {
  const root = sourceRoot();
  const program = await childProgram(root, entry);
  return spawn(process.execPath, [`--max-old-space-size=${heapLimitMegabytes}`, program], {
    cwd: root,
    env: {} as NodeJS.ProcessEnv,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });
}

/** Resident memory of a process in bytes, now (`VmRSS`) or the most there ever was (`VmHWM`); null where the system does not tell, or the process is gone. */
export function residentBytes(pid: number, which: 'VmRSS' | 'VmHWM' = 'VmRSS'): number | null {
  try {
    const found = new RegExp(`^${which}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'latin1'));
    return found ? Number(found[1]) * 1024 : null;
  } catch {
    return null;
  }
}
