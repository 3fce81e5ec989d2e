import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify } from '../process-identity.ts';

/**
 * Who is using a cluster, one small file a process, so that test runs started side by side share one server
 * and the last to leave stops it.
 */
export class ClusterUsers {
  readonly #dir: string;

  constructor(dataDir: string) {
    this.#dir = `${dataDir}.users`;
  }

  join(): void {
    mkdirSync(this.#dir, { recursive: true });
    writeFileSync(this.#file(process.pid), identify(process.pid)?.startedAs ?? '');
  }

  leave(): void {
    rmSync(this.#file(process.pid), { force: true });
  }

  /** How many other live processes use the cluster; forgets those that have died. */
  otherCount(): number {
    mkdirSync(this.#dir, { recursive: true });
    const pids = readdirSync(this.#dir).map(Number).filter((pid) => pid !== process.pid);
    const living = pids.filter((pid) => identify(pid));
    for (const pid of pids) if (!living.includes(pid)) rmSync(this.#file(pid), { force: true });
    return living.length;
  }

  #file(pid: number): string {
    return join(this.#dir, String(pid));
  }
}
