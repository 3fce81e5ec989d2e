import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { PlainError } from './plain-error.ts';
import { digest, unlessDone } from './stamps.ts';

const sources = [
  'app', 'components', 'lib', 'prisma/schema', 'public', 'proxy.ts', 'instrumentation.ts',
  'next.config.js', 'postcss.config.mjs', 'postcss.config.js', 'tsconfig.json', 'package-lock.json',
];

/** Makes the database client when the schema changed. Answers whether it did. */
export async function ensureGenerated(dataDir: string, signal?: AbortSignal): Promise<boolean> {
  const state = digest(['prisma/schema', 'prisma.config.ts', 'package-lock.json']);
  if (!existsSync('lib/db/generated')) rmSync(join(dataDir, 'generated.stamp'), { force: true });
  return unlessDone(join(dataDir, 'generated.stamp'), state, () =>
    // Generating needs no schema engine; naming any program keeps Prisma from downloading one.
    runLogged(dataDir, 'generate', ['node_modules/prisma/build/index.js', 'generate'], { PRISMA_SCHEMA_ENGINE_BINARY: process.execPath }, signal),
  );
}

/** Builds the website when its sources changed. Answers whether it did. */
export async function ensureBuilt(dataDir: string, signal?: AbortSignal): Promise<boolean> {
  const stamp = join(dataDir, 'build.stamp');
  if (!existsSync('.next/BUILD_ID')) rmSync(stamp, { force: true });
  return unlessDone(stamp, `${digest(sources)} ${process.version}`, async () => {
    // What an earlier build remembers of packages would hide a new one.
    await unlessDone(join(dataDir, 'packages.stamp'), digest(['package-lock.json']), async () => rmSync('.next', { recursive: true, force: true }));
    await runLogged(dataDir, 'build', ['node_modules/next/dist/bin/next', 'build'], { NODE_ENV: 'production' }, signal);
  });
}

/**
 * Runs a Node program with its output in `<dataDir>/logs/<name>.log`.
 * @throws PlainError with the end of that log when it fails
 */
async function runLogged(dataDir: string, name: string, args: string[], env: Record<string, string>, signal?: AbortSignal): Promise<void> {
  mkdirSync(join(dataDir, 'logs'), { recursive: true });
  const file = join(dataDir, 'logs', `${name}.log`);
  const log = openSync(file, 'w');
  const child = spawn(process.execPath, args, { stdio: ['ignore', log, log], env: { ...process.env, ...env }, signal });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  closeSync(log);
  if (code === 0) return;
  const output = readFileSync(file, 'utf8');
  if (output.includes('ENOSPC')) throw Object.assign(new Error(`No space left while running ${name}`), { code: 'ENOSPC' });
  throw new PlainError(`${name} failed; all of it is in ${file}:\n${output.trimEnd().split('\n').slice(-30).join('\n')}`);
}
