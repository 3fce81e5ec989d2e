import type { ProcessIdentity } from '../process-identity.ts';
import { PlainError } from './plain-error.ts';
import { Service } from './service.ts';

interface ServicesSpec {
  port: number;
  dev: boolean;
  env: NodeJS.ProcessEnv;
  dataDir: string;
  say: (line: string) => void;
  onStart: (identity: ProcessIdentity) => void;
}

const patienceMs = 60_000;

/** The website and the worker, each kept alive until stopped. */
export class Services {
  readonly #port: number;
  readonly #web: Service;
  readonly #worker: Service;

  constructor({ port, dev, ...common }: ServicesSpec) {
    this.#port = port;
    this.#web = new Service({ ...common, name: 'web', args: ['node_modules/next/dist/bin/next', dev ? 'dev' : 'start', '-H', '127.0.0.1', '-p', String(port)] });
    this.#worker = new Service({ ...common, name: 'worker', args: [...(dev ? ['--watch'] : []), '--import', 'tsx', 'lib/jobs/worker-main.ts'] });
  }

  /**
   * Starts both and waits until the website says that it is healthy.
   * @throws PlainError with the end of its log when it does not become so
   */
  async start(signal: AbortSignal): Promise<void> {
    this.#web.start();
    this.#worker.start();
    const deadline = performance.now() + patienceMs;
    while (!(await this.#isHealthy())) {
      signal.throwIfAborted();
      if (performance.now() > deadline) {
        throw new PlainError(`The website did not become healthy. The end of ${this.#web.logFile}:\n${this.#web.logTail()}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  async stop(): Promise<void> {
    await Promise.all([this.#web.stop(), this.#worker.stop()]);
  }

  async #isHealthy(): Promise<boolean> {
    try {
      const answer = await fetch(`http://127.0.0.1:${this.#port}/api/health`, { signal: AbortSignal.timeout(5_000) });
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  }
}
