import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { residentBytes, startChild } from './child-process';
import { residentLimitBytes, timeLimits } from './limits';
import { ReaderBroken } from './reader-broken';
import type { AnswerOf, AskOf, FromChild, RequestName, TimeLimit, ToChild } from './requests';
import { Slots } from './slots';
import type { WorkFile } from './work-place';

const memoryCheckMs = 50;
const startLimitMs = 30_000;

/** As many children at once as there are processors, at most two, whoever asks for them. */
const slots = new Slots(Math.min(2, availableParallelism()));

/** A child process that has one file open. */
export interface Reader {
  /**
   * Asks the child; `pages` is how many pages it is asked about. `limit` may be stricter than the request's own.
   * @throws ReaderBroken when the file took too long, took too much memory or broke the child; the reader is of no use then
   */
  readonly ask: <N extends RequestName>(name: N, ask: AskOf<N>, pages?: number, limit?: TimeLimit) => Promise<AnswerOf<N>>;
  /** The most memory that it had resident so far, in bytes. */
  readonly peakBytes: () => number;
}

/**
 * Runs `work` with a child that has the file open, and ends the child whatever happens; above `mayReside` bytes of memory it is killed.
 * @throws ReaderBroken over the file; Error when no child can be started, which is no fault of the file
 */
export async function withReader<T>(file: WorkFile, work: (reader: Reader) => Promise<T>, mayReside = residentLimitBytes): Promise<T> {
  const leave = await slots.enter();
  let child: ReaderChild | null = null;
  try {
    child = await ReaderChild.start(file, mayReside);
    return await work(child);
  } finally {
    child?.end();
    leave();
  }
}

interface Waiting {
  readonly resolve: (answer: unknown) => void;
  readonly reject: (error: Error) => void;
}

class ReaderChild implements Reader {
  readonly #process: ChildProcess;
  readonly #mayReside: number;
  readonly #waiting = new Map<number, Waiting>();
  readonly #watch: NodeJS.Timeout;
  #broken: ReaderBroken | null = null;
  #peak = 0;
  #lastId = 0;

  private constructor(process: ChildProcess, mayReside: number) {
    this.#process = process;
    this.#mayReside = mayReside;
    process.on('message', (message: FromChild) => this.#take(message));
    process.on('exit', () => this.#break(new ReaderBroken('trap')));
    process.on('error', () => this.#break(new ReaderBroken('trap')));
    this.#watch = setInterval(() => this.#checkMemory(), memoryCheckMs);
    this.#watch.unref();
  }

  static async start(file: WorkFile, mayReside: number): Promise<ReaderChild> {
    const process = await startChild();
    const stopped = new AbortController();
    const timer = setTimeout(() => stopped.abort(), startLimitMs);
    process.once('exit', () => stopped.abort());
    process.once('error', () => stopped.abort());
    try {
      await once(process, 'message', { signal: stopped.signal });
      process.send({ file });
      return new ReaderChild(process, mayReside);
    } catch {
      process.kill('SIGKILL');
      throw new Error('The reader did not start');
    } finally {
      clearTimeout(timer);
    }
  }

  ask = async <N extends RequestName>(name: N, ask: AskOf<N>, pages = 1, limit: TimeLimit = timeLimits[name]): Promise<AnswerOf<N>> => {
    if (this.#broken) throw this.#broken;
    const id = (this.#lastId += 1);
    const timer = setTimeout(() => this.#break(new ReaderBroken('time')), limit.startMs + limit.pageMs * pages);
    try {
      return await new Promise<AnswerOf<N>>((resolve, reject) => {
        this.#waiting.set(id, { resolve: resolve as (answer: unknown) => void, reject });
        this.#process.send({ id, name, ask } satisfies ToChild);
      });
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  };

  peakBytes = (): number => {
    const { pid } = this.#process;
    if (pid !== undefined) this.#peak = Math.max(this.#peak, residentBytes(pid, 'VmHWM') ?? 0);
    return this.#peak;
  };

  end(): void {
    clearInterval(this.#watch);
    this.#process.kill('SIGKILL');
  }

  /** What a child answers counts only while it is within its memory, however quick it was. */
  #take(message: FromChild): void {
    this.#checkMemory();
    if (this.#broken) return;
    if ('failure' in message) this.#break(new ReaderBroken('trap'));
    else if ('answer' in message) this.#waiting.get(message.id)?.resolve(message.answer);
  }

  #checkMemory(): void {
    const { pid } = this.#process;
    const resident = pid === undefined ? null : residentBytes(pid);
    if (resident !== null) this.#peak = Math.max(this.#peak, resident);
    if (resident !== null && resident > this.#mayReside) this.#break(new ReaderBroken('memory'));
  }

  #break(error: ReaderBroken): void {
    this.#broken ??= error;
    this.end();
    for (const { reject } of this.#waiting.values()) reject(this.#broken);
  }
}
