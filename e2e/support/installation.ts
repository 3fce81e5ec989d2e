import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrate } from '../../scripts/migrate.ts';
import { anyFreePort } from '../../scripts/ports.ts';
import { startPostgres } from '../../scripts/postgres.ts';
import { startRelay, type Relay } from './relay.ts';

const appPassword = 'only-on-loopback-for-journeys';
const folder = '.data/e2e';
const patienceMs = 60_000;

/** The keys of every installation that journeys start; the fixtures seal and sign with the same. */
export const keys = {
  AUTH_SECRET: 'a-secret-for-journeys-only-of-more-than-32-characters',
  AUDIT_KEY: 'a'.repeat(64),
  DATA_KEY: 'b'.repeat(64),
} as const;

export interface Installation {
  readonly origin: string;
  /** The address for the role that web and worker use, past any relay. */
  readonly appUrl: string;
  readonly ownerUrl: string;
  readonly relay: Relay | null;
  readonly env: NodeJS.ProcessEnv;
  readonly stop: () => Promise<void>;
}

/**
 * A whole installation of the production build: an empty migrated database of its own, the website and the worker, on
 * free loopback ports.
 * @throws Error with the end of the website's log when it does not become healthy
 */
export async function startInstallation(name: string, options: { relay?: boolean; env?: Record<string, string> } = {}): Promise<Installation> {
  mkdirSync(folder, { recursive: true });
  const postgres = await startPostgres({ dir: '.data/e2e-postgres', durable: false });
  const databaseName = `e2e_${name}_${process.pid}`.replaceAll('-', '_');
  await onServer(postgres.ownerUrl, `create database "${databaseName}"`);
  const ownerUrl = addressOf(postgres.ownerUrl, { pathname: `/${databaseName}` });
  await migrate(ownerUrl, { appPassword });
  const appUrl = addressOf(ownerUrl, { username: 'panelist_app', password: appPassword });
  const relay = options.relay ? await startRelay(postgres.port) : null;
  const port = await anyFreePort();
  const origin = `http://127.0.0.1:${port}`;
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    ...keys,
    NODE_ENV: 'production',
    DATABASE_APP_URL: relay ? addressOf(appUrl, { port: String(relay.port) }) : appUrl,
    APP_ORIGIN: origin,
    NEXTAUTH_URL: origin,
    DATA_DIR: folder,
    LOG_LEVEL: 'error',
    TZ: 'Asia/Kathmandu',
    ...options.env,
  };
  const web = run(`${name}-web`, ['node_modules/next/dist/bin/next', 'start', '-H', '127.0.0.1', '-p', String(port)], env);
  const worker = run(`${name}-worker`, ['--import', 'tsx', 'lib/jobs/worker-main.ts'], env);
  const stop = async () => {
    await Promise.all([web, worker].map(endOf));
    await relay?.stop();
    await onServer(postgres.ownerUrl, `drop database if exists "${databaseName}" with (force)`);
    await postgres.stop();
  };
  try {
    await untilHealthy(origin, web, `${name}-web`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { origin, appUrl, ownerUrl, relay, env, stop };
}

function run(name: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess {
  const log = openSync(logFile(name), 'w');
  const child = spawn(process.execPath, args, { stdio: ['ignore', log, log], env });
  closeSync(log);
  return child;
}

async function endOf(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const lastResort = setTimeout(() => child.kill('SIGKILL'), 8_000);
  await gone;
  clearTimeout(lastResort);
}

async function untilHealthy(origin: string, web: ChildProcess, name: string): Promise<void> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const answer = await fetch(`${origin}/api/health`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return;
    if (web.exitCode !== null || performance.now() > deadline) throw new Error(`The website did not become healthy:\n${tailOf(name)}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function tailOf(name: string): string {
  return existsSync(logFile(name)) ? readFileSync(logFile(name), 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '';
}

function logFile(name: string): string {
  return join(folder, `${name}.log`);
}

async function onServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function addressOf(url: string, parts: Partial<Pick<URL, 'pathname' | 'username' | 'password' | 'port'>>): string {
  return Object.assign(new URL(url), parts).href;
}
