import { spawn, type ChildProcess } from 'node:child_process';

/** The product's worker beside a website, as `npm run up` starts it; whoever starts it kills it. */
export function startWorkerProcess(environment: Readonly<Record<string, string>>): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/jobs/worker-main.ts'], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...environment, NODE_ENV: 'production' } });
}
