import { mkdirSync, statfsSync } from 'node:fs';
import { resolve } from 'node:path';
import { portIsFree } from '../ports.ts';
import { ensureBuilt, ensureGenerated } from './build.ts';
import { openDatabase } from './database.ts';
import { seedDemo } from './demo.ts';
import { readOptions } from './options.ts';
import { explain, PlainError } from './plain-error.ts';
import { Run } from './run-record.ts';
import { readSecrets } from './secrets.ts';
import { Services } from './services.ts';

const neededMegabytes = 500;
const startedAt = performance.now();
const dataDir = resolve(process.env.DATA_DIR ?? '.data');
const undo: (() => Promise<void> | void)[] = [];
const leaving = new AbortController();

function say(line: string): void {
  console.log(`  ${line}`);
}

async function up(): Promise<void> {
  const { demo, dev, port } = readOptions(process.argv.slice(2));
  const address = `http://localhost:${port}`;
  mkdirSync(dataDir, { recursive: true });
  requireSpace();
  if (process.getuid?.() === 0) say('Running as root; PostgreSQL gets an account of its own. An ordinary user is the better choice');
  const run = await Run.claim(dataDir, address, say);
  undo.push(() => run.release());
  if (!(await portIsFree(port))) throw new PlainError(`Port ${port} is taken by another program. Choose another: npm run up -- --port ${port + 1}`);

  const secrets = readSecrets(dataDir);
  const database = await step('Database', () => openDatabase({ dataDir, appPassword: secrets.appPassword, say }));
  undo.push(database.stop);
  await step('Database client', () => ensureGenerated(dataDir, leaving.signal));
  if (!dev) await step('Website (building takes a minute when sources changed)', () => ensureBuilt(dataDir, leaving.signal));
  const env = {
    ...process.env,
    NODE_ENV: dev ? ('development' as const) : ('production' as const),
    DATABASE_APP_URL: database.appUrl,
    AUTH_SECRET: secrets.authSecret,
    AUDIT_KEY: secrets.auditKey,
    DATA_KEY: secrets.dataKey,
    APP_ORIGIN: process.env.APP_ORIGIN ?? address,
    NEXTAUTH_URL: process.env.NEXTAUTH_URL ?? process.env.APP_ORIGIN ?? address,
    DATA_DIR: dataDir,
  };
  if (demo) await seedDemo({ ...env, DATABASE_URL: database.ownerUrl }, leaving.signal);
  const services = new Services({ port, dev, env: withoutOwner(env), dataDir, say, onStart: (child) => run.add(child) });
  undo.push(() => services.stop(), () => run.markStopping());
  await services.start(leaving.signal);
  console.log(`\nPanelist is ready after ${seconds(startedAt)} s: ${address}\nStop it with Ctrl-C.`);
}

async function step<T>(name: string, work: () => Promise<T>): Promise<T> {
  leaving.signal.throwIfAborted();
  const from = performance.now();
  console.log(`${name} …`);
  const result = await work();
  say(`done in ${seconds(from)} s`);
  return result;
}

function seconds(from: number): string {
  return ((performance.now() - from) / 1000).toFixed(1);
}

// Web and worker must not be able to become the owner, whom row-level security does not bind.
function withoutOwner({ DATABASE_URL: _owner, ...env }: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return env;
}

function requireSpace(): void {
  const { bavail, bsize } = statfsSync(dataDir);
  const free = Math.floor((bavail * bsize) / 1024 ** 2);
  if (free < neededMegabytes) throw new PlainError(`The disk is nearly full: ${free} MB are free, Panelist needs ${neededMegabytes} MB. Free some space and start again.`);
}

async function end(code: number): Promise<void> {
  for (const step of undo.splice(0).reverse()) {
    try {
      await step();
    } catch (cause) {
      console.error(explain(cause));
    }
  }
  process.exit(code);
}

const started = up().then(
  () => true,
  (cause: unknown) => {
    if (leaving.signal.aborted) return true;
    console.error(`\n${explain(cause)}`);
    return false;
  },
);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) {
  process.on(signal, () => {
    if (leaving.signal.aborted) return;
    console.log('\nStopping …');
    leaving.abort();
    void started.then(() => end(0));
  });
}

// Whatever happens to us, nothing may be left running.
process.on('uncaughtException', (cause) => {
  console.error(`\n${explain(cause)}`);
  leaving.abort();
  void end(1);
});

if (!(await started) && !leaving.signal.aborted) await end(1);
