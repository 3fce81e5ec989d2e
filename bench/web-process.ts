import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import autocannon from 'autocannon';
import { anyFreePort } from '../scripts/ports.ts';
import { ensureBuilt } from '../scripts/up/build.ts';

/** How long the event loop of a process was held up, in steps of 5 ms. */
export interface LoopDelay {
  readonly p99Ms: number;
  readonly mostMs: number;
  readonly samples: number;
}

export interface WebProcess {
  readonly origin: string;
  readonly stop: () => Promise<void>;
  /** Since the last time that it was asked; only of a process that was started with `watchLoop`. */
  readonly loopDelay: () => Promise<LoopDelay>;
}

const delayFile = resolve('.data/logs/bench-loop-delay.json');

/** The production build, built when its sources changed, as one process on a loopback port; it may be watched from inside. */
export async function startWeb(environment: Readonly<Record<string, string>>, { watchLoop = false } = {}): Promise<WebProcess> {
  process.env.NEXT_TELEMETRY_DISABLED = '1';
  await ensureBuilt('.data');
  const port = await anyFreePort();
  const origin = `http://127.0.0.1:${port}`;
  mkdirSync('.data/logs', { recursive: true });
  const log = openSync('.data/logs/bench-web.log', 'w');
  const child = spawn(process.execPath, [...(watchLoop ? ['--import', './bench/loop-delay.mjs'] : []), 'node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], {
    stdio: ['ignore', log, log],
    env: { ...process.env, ...environment, NODE_ENV: 'production', APP_ORIGIN: origin, NEXTAUTH_URL: origin, BENCH_LOOP_DELAY: delayFile },
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  const stop = async () => {
    child.kill();
    await ended;
  };
  const loopDelay = async () => {
    if (!watchLoop) throw new Error('The website is not watched');
    rmSync(delayFile, { force: true });
    child.kill('SIGUSR2');
    for (let tries = 0; tries < 100 && !existsSync(delayFile); tries += 1) await sleep(50);
    return JSON.parse(readFileSync(delayFile, 'utf8')) as LoopDelay;
  };
  for (let tries = 0; tries < 300; tries += 1) {
    const healthy = await fetch(`${origin}/api/health`).then((answer) => answer.ok, () => false);
    if (healthy) return { origin, stop, loopDelay };
    if (child.exitCode !== null) break;
    await sleep(100);
  }
  await stop();
  throw new Error('The website did not become healthy; see .data/logs/bench-web.log');
}

export interface Load {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p97Ms: number;
}

/**
 * Asks for an address over and over from this machine and counts the answers.
 * @throws Error when an answer was not a success: a fast refusal is no speed
 */
export async function load(url: string, options: Partial<autocannon.Options> = {}): Promise<Load> {
  const result = await autocannon({ url, connections: 8, duration: 8, ...options });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${url}: ${result.non2xx} refusals, ${result.errors} errors`);
  return { perSecond: result.requests.average, p50Ms: result.latency.p50, p97Ms: result.latency.p97_5 };
}
