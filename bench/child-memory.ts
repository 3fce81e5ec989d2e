import { readdirSync, readFileSync } from 'node:fs';
import { residentBytes } from '../lib/integrations/reader/child-process.ts';

const lookMs = 200;

/** The most memory that any child of a process had resident, watched until it is stopped; 0 where the system does not tell. */
export function watchChildren(parent: number): { readonly stop: () => number } {
  let most = 0;
  const look = () => {
    for (const pid of childrenOf(parent)) most = Math.max(most, residentBytes(pid, 'VmHWM') ?? 0);
  };
  const timer = setInterval(look, lookMs);
  return { stop: () => (clearInterval(timer), most) };
}

function childrenOf(parent: number): number[] {
  const all = safely(() => readdirSync('/proc'), []).map(Number).filter((pid) => pid > 0);
  return all.filter((pid) => safely(() => Number(/\) \w (\d+) /.exec(readFileSync(`/proc/${pid}/stat`, 'latin1'))?.[1]), 0) === parent);
}

function safely<T>(look: () => T, otherwise: T): T {
  try {
    return look();
  } catch {
    return otherwise;
  }
}
