import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { RuleBroken } from '../../domain/rule-broken';
import type { PaperWork } from './child/paper-main';

const entry = join('lib', 'integrations', 'papers', 'child', 'paper-main.ts');
const heapMegabytes = 1_024;
const longestMilliseconds = 300_000;
const mostAtOnce = 2;
let running = 0;

const instead = { stamp: 'Download the files of the packet one by one instead.', pdf: 'Download it as Word or CSV instead.', docx: 'Download it as PDF or CSV instead.', report_pdf: 'Try again, or download it as Word.', report_docx: 'Try again, or download it as PDF.', read_docx: 'Save the Word file anew and choose it again.', bind: 'Leave the largest paper out, or download the papers one by one.' } as const satisfies Record<PaperWork['kind'], string>;
const failed = ({ kind }: PaperWork) => new RuleBroken('paper.failed', `The file could not be made. ${instead[kind]}`);

/**
 * Makes a paper in a process of its own, which ends with it: nothing here waits for the drawing, and what breaks it breaks
 * nothing else. `files` are the bytes that belong to the work. @throws RuleBroken `paper.busy` when two are being made, `paper.failed`; and what `files` throws
 */
export async function makePaper(work: PaperWork, files: AsyncIterable<Uint8Array> | null = null): Promise<Buffer> {
  if (running >= mostAtOnce) throw new RuleBroken('paper.busy', 'Two files are being made just now. Try again in a minute.');
  running += 1;
  const root = [process.cwd(), resolve('..')].find((folder) => existsSync(join(folder, entry)));
  if (!root) throw new Error('The sources of papers are not beside this process');
  const loader = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const child = spawn(process.execPath, [`--max-old-space-size=${heapMegabytes}`, '--import', loader, join(root, entry)], { cwd: root, env: {} as NodeJS.ProcessEnv, stdio: ['pipe', 'pipe', 'ignore'], timeout: longestMilliseconds, killSignal: 'SIGKILL' });
  async function* input() {
    yield Buffer.from(`${JSON.stringify(work)}\n`);
    if (files) yield* files;
  }
  try {
    const ended = new Promise<number | null>((resolveEnd, reject) => child.once('error', reject).once('close', resolveEnd));
    const pieces: Buffer[] = [];
    const answer = (async () => {
      for await (const piece of child.stdout) pieces.push(piece as Buffer);
    })();
    // A child that ends early closes the pipe; its exit says why.
    const [sent, code] = await Promise.all([pipeline(Readable.from(input(), { objectMode: false }), child.stdin).then(() => null, (error: unknown) => error), ended, answer]);
    if (sent && !isPipe(sent)) throw sent;
    if (code !== 0 || pieces.length === 0) throw failed(work);
    return Buffer.concat(pieces);
  } finally {
    running -= 1;
    child.kill('SIGKILL');
  }
}

const isPipe = (error: unknown): boolean => error instanceof Error && /EPIPE|premature close|ECONNRESET/i.test(error.message);
