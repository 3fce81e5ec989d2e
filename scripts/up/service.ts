import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { endProcess, identify, type ProcessIdentity } from '../process-identity.ts';

export interface ServiceSpec {
  name: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  dataDir: string;
  say: (line: string) => void;
  onStart: (identity: ProcessIdentity) => void;
}

const logLimitBytes = 10 * 1024 * 1024;

/** A long-running program of ours: its output goes to a log file, and it is started again when it dies. */
export class Service {
  readonly #spec: ServiceSpec;
  #child: ChildProcess | undefined;
  #stopping = false;
  #pauseMs = 250;
  #timer: NodeJS.Timeout | undefined;

  constructor(spec: ServiceSpec) {
    this.#spec = spec;
  }

  start(): void {
    const { name, args, env, say, onStart } = this.#spec;
    const log = this.#openLog();
    // A process group of its own: Ctrl-C reaches it through us, in the right order.
    const child = spawn(process.execPath, args, { stdio: ['ignore', log, log], env, detached: process.platform !== 'win32' });
    closeSync(log);
    this.#child = child;
    const identity = child.pid === undefined ? undefined : identify(child.pid);
    if (identity) onStart(identity);
    const startedAt = performance.now();
    child.once('exit', (code, signal) => {
      if (this.#stopping) return;
      if (performance.now() - startedAt > 60_000) this.#pauseMs = 250;
      say(`The ${name} ended by itself (${signal ?? `code ${code}`}); starting it again. Its log: ${this.logFile}`);
      this.#timer = setTimeout(() => this.start(), this.#pauseMs);
      this.#pauseMs = Math.min(this.#pauseMs * 2, 30_000);
    });
  }

  get logFile(): string {
    return join(this.#spec.dataDir, 'logs', `${this.#spec.name}.log`);
  }

  /** Whether it is between a death and the next start. */
  get isDown(): boolean {
    return this.#child?.exitCode !== null || this.#child.signalCode !== null;
  }

  logTail(): string {
    return existsSync(this.logFile) ? readFileSync(this.logFile, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '';
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const identity = this.#child?.pid === undefined ? undefined : identify(this.#child.pid);
    if (identity && !this.isDown) await endProcess(identity);
  }

  #openLog(): number {
    mkdirSync(join(this.#spec.dataDir, 'logs'), { recursive: true });
    if (existsSync(this.logFile) && statSync(this.logFile).size > logLimitBytes) renameSync(this.logFile, `${this.logFile}.1`);
    return openSync(this.logFile, 'a', 0o600);
  }
}
