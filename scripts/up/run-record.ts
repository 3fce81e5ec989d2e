import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lockHolder, tryLock, unlock } from '../file-lock.ts';
import { endProcess, isAlive, type ProcessIdentity } from '../process-identity.ts';
import { PlainError } from './plain-error.ts';

interface RunRecord {
  address: string;
  stopping: boolean;
  children: ProcessIdentity[];
}

/** What is running for this folder, on disk, so that the next start knows after a crash too. */
export class Run {
  readonly #lock: string;
  readonly #file: string;
  readonly #record: RunRecord;

  private constructor(dataDir: string, address: string) {
    this.#lock = join(dataDir, 'up.lock');
    this.#file = join(dataDir, 'up.json');
    this.#record = { address, stopping: false, children: [] };
  }

  /**
   * Claims the folder for this process and ends what a killed run left behind.
   * @throws PlainError when Panelist already runs here
   */
  static async claim(dataDir: string, address: string, say: (line: string) => void): Promise<Run> {
    const run = new Run(dataDir, address);
    let deadline = performance.now() + 1_500;
    while (!tryLock(run.#lock)) {
      const other = run.#read();
      if (other?.stopping) deadline = Math.max(deadline, performance.now() + 1_000);
      if (performance.now() > deadline) {
        const { pid } = lockHolder(run.#lock) ?? { pid: 0 };
        throw new PlainError(`Panelist already runs at ${other?.address ?? address} (process ${pid}). Stop it with Ctrl-C there, or: kill ${pid}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const left = (run.#read()?.children ?? []).filter(isAlive);
    if (left.length > 0) say('Ending what an earlier run left behind');
    await Promise.all(left.map((child) => endProcess(child)));
    run.#write();
    return run;
  }

  /** Remembers a child, so that it can be ended after this process was killed. */
  add(child: ProcessIdentity): void {
    this.#record.children = [...this.#record.children.filter(isAlive), child];
    this.#write();
  }

  /** Tells a start that comes now to wait for us instead of giving up. */
  markStopping(): void {
    this.#record.stopping = true;
    this.#write();
  }

  release(): void {
    rmSync(this.#file, { force: true });
    unlock(this.#lock);
  }

  #read(): RunRecord | undefined {
    try {
      return existsSync(this.#file) ? (JSON.parse(readFileSync(this.#file, 'utf8')) as RunRecord) : undefined;
    } catch {
      return undefined;
    }
  }

  #write(): void {
    writeFileSync(this.#file, JSON.stringify(this.#record));
  }
}
