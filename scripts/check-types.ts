import { spawnSync } from 'node:child_process';

/** Runs a tool of ours with this Node and ends with its exit code when it fails. */
function run(...args: string[]): void {
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}

// The types of pages' parameters follow from the folders of app/; a fresh clone does not have them yet.
run('node_modules/next/dist/bin/next', 'typegen');
run('node_modules/typescript/bin/tsc', '--noEmit', '--pretty', 'false');
