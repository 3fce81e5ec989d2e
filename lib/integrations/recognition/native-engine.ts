import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { asPgm } from './pgm';
import type { Recognizer } from './port';
import { engineSettings, segmentation } from './settings';
import { linesOfTsv } from './tsv';

/** A child of ours has no PATH: these are the places of the common systems' packages. */
const places = ['/usr/bin/tesseract', '/usr/local/bin/tesseract', '/opt/homebrew/bin/tesseract', '/opt/local/bin/tesseract'];
const limitMs = 60_000;

/** Where this machine's own Tesseract is; null when it has none. */
export function nativeProgram(): string | null {
  return places.find((path) => canRun(path)) ?? null;
}

/** The recognition of a Tesseract that is installed on this machine: a process for each page, one thread, the picture by a pipe. */
export function nativeEngine(program: string): Recognizer {
  return {
    async read(gray, dpi, layout) {
      const settings = Object.entries(engineSettings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
      const run: ChildProcessByStdio<Writable, Readable, null> = spawn(program, ['stdin', 'stdout', '-l', 'eng', '--oem', '1', '--psm', segmentation[layout], '--dpi', String(dpi), ...settings, 'tsv'], {
        env: { OMP_THREAD_LIMIT: '1' } as unknown as NodeJS.ProcessEnv,
        stdio: ['pipe', 'pipe', 'ignore'],
        timeout: limitMs,
        killSignal: 'SIGKILL',
      });
      const ended = new Promise<number | null>((resolve, reject) => run.on('error', reject).on('close', resolve));
      // It may end before it took the whole picture; what it came to says its code.
      run.stdin.on('error', () => undefined);
      run.stdin.end(asPgm(gray));
      const [tsv, code] = await Promise.all([text(run.stdout), ended]);
      if (code !== 0) throw new Error('The installed recognition failed');
      return linesOfTsv(tsv);
    },
  };
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
