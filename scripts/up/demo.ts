import { spawn } from 'node:child_process';
import { PlainError } from './plain-error.ts';

/** Adds the demo practice, once; the seed prints its sign-ins itself. */
export async function seedDemo(env: NodeJS.ProcessEnv, signal: AbortSignal): Promise<void> {
  console.log('Demo practice …');
  // Thousands of small commits: what a power cut would lose of them can be played again.
  const hasty = { ...env, PGOPTIONS: '-c synchronous_commit=off' };
  const child = spawn(process.execPath, ['--import', 'tsx', 'prisma/seed/demo.ts'], { stdio: ['ignore', 'inherit', 'inherit'], env: hasty, signal });
  const code = await new Promise((resolve, reject) => child.once('exit', resolve).once('error', reject));
  if (code !== 0) throw new PlainError('The demo practice could not be added; the message is above.');
}
