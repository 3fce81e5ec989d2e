import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { BuildOptions } from 'esbuild';
import { workFolder } from './work-files';

const run = promisify(execFile);

let made: Promise<string> | undefined;

/**
 * The child's program as JavaScript, made of its sources once for each process that reads, beside its work files. A child that had to
 * make it for itself would spend more time on that than on two hundred pages. Packages stay where they are.
 */
export async function childProgram(root: string, entry: string): Promise<string> {
  const program = await (made ??= makeProgram(root, entry)).catch(() => null);
  if (program !== null && existsSync(program)) return program;
  // Nothing that failed is kept, nor what somebody cleared away.
  return (made = makeProgram(root, entry));
}

async function makeProgram(root: string, entry: string): Promise<string> {
  const outdir = await mkdtemp(join(resolve(await workFolder()), 'program-'));
  await symlink(join(root, 'node_modules'), join(outdir, 'node_modules'), 'junction');
  const options: BuildOptions = {
    entryPoints: { child: entry },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    // What is loaded only when it is asked for stays apart.
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: `node${process.versions.node}`,
    packages: 'external',
    logLevel: 'error',
  };
  // In a process of its own: neither the website nor the worker waits for it.
  await run(process.execPath, ['-e', `require('esbuild').buildSync(${JSON.stringify(options)})`], { cwd: root, env: {} as NodeJS.ProcessEnv });
  return join(outdir, 'child.mjs');
}
