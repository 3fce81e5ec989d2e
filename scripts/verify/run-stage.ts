import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from './counts.ts';
import type { Stage } from './stages.ts';

export interface StageResult extends Counts {
  succeeded: boolean;
  seconds: number;
  logFile: string;
}

const patienceMs = 35 * 60_000;

/** Runs one stage with its output in its own log file. A stage that takes too long is ended and has failed. */
export async function runStage(stage: Stage, folder: string): Promise<StageResult> {
  const from = performance.now();
  const slug = stage.name.toLowerCase().replace(/\W+/g, '-');
  const logFile = join(folder, `${slug}.log`);
  const reportFile = join(folder, `${slug}.json`);
  rmSync(reportFile, { force: true });
  const log = openSync(logFile, 'w');
  const child = spawn(process.execPath, stage.args(reportFile), {
    stdio: ['ignore', log, log],
    env: { ...plainEnv(), CI: 'true', NO_COLOR: '1', ...stage.env?.(reportFile) },
    timeout: patienceMs,
  });
  const succeeded = await new Promise<boolean>((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
  closeSync(log);
  return { ...stage.counts(succeeded, reportFile), succeeded, seconds: (performance.now() - from) / 1000, logFile };
}

// Colors are for terminals; the logs are read as text.
function plainEnv(): NodeJS.ProcessEnv {
  const { FORCE_COLOR: _color, ...env } = process.env;
  return env;
}

/** The last lines of a log, for the console. */
export function tail(logFile: string, lineCount = 40): string {
  return readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-lineCount).map((line) => `    ${line}`).join('\n');
}
