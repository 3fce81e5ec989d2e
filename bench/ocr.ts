import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { withReader } from '../lib/integrations/reader/reader.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import type { WorkFile } from '../lib/integrations/reader/work-place.ts';
import { nativeProgram } from '../lib/integrations/recognition/native-engine.ts';
import { asPgm } from '../lib/integrations/recognition/pgm.ts';
import type { Report } from './report.ts';
import { scansOf } from './scans.ts';

export const says = 'recognition of 24 noisy scans at 200 dpi by the reader’s two children with the packaged engine, against an installed Tesseract 5, two at a time, in the same run';

const pageCount = 24;
const rounds = 2;

export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  try {
    const { scans, pdf, words } = await scansOf(pageCount, folder);
    const place = newWorkPlace(join(folder, 'scans.work'));
    writeFileSync(place.path, cipherAt(place, 0).update(pdf));
    const file: WorkFile = { ...place, bytes: pdf.length };
    const paths = scans.map((scan, at) => join(folder, `${at}.pgm`));
    scans.forEach((scan, at) => writeFileSync(paths[at] ?? '', asPgm(scan)));
    const program = nativeProgram();
    const [own, peer] = [{ ms: 0, found: 0 }, { ms: 0, found: 0 }];
    let peak = 0;
    // Turn by turn, so that a busy neighbour slows both of them.
    for (let round = 0; round < rounds; round += 1) {
      const start = performance.now();
      const read = await readAll(file);
      own.ms += performance.now() - start;
      own.found += foundOf(words, read.texts);
      peak = Math.max(peak, read.peak);
      if (program === null) continue;
      const peerStart = performance.now();
      const texts = await peerReads(program, paths);
      peer.ms += performance.now() - peerStart;
      peer.found += foundOf(words, texts);
    }
    const perMinute = (ms: number) => (pageCount * rounds * 60_000) / ms;
    report.figure('the reader’s two children, with cleaning, pictures and places', perMinute(own.ms), 'pages/min');
    report.figure('words found by the reader', (100 * own.found) / rounds, '%');
    report.promise('the most memory of a child', peak / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
    if (program === null) return console.log('  Tesseract is not installed here: nothing to compare with');
    report.figure('Tesseract, two at a time, one thread each', perMinute(peer.ms), 'pages/min');
    report.figure('words found by Tesseract', (100 * peer.found) / rounds, '%');
    report.ratio('the reader against Tesseract', perMinute(own.ms), perMinute(peer.ms), { atLeast: 0.75 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Each child takes the next page when it is done with one, as jobs do with ranges. */
async function readAll(file: WorkFile): Promise<{ texts: string[]; peak: number }> {
  const texts: string[] = [];
  let next = 1;
  let peak = 0;
  const child = () =>
    withReader(file, async (reader) => {
      for (let page = next++; page <= pageCount; page = next++) {
        const { text } = await reader.ask('picture', { page, recognize: true, packaged: true });
        texts[page - 1] = text ?? '';
      }
      peak = Math.max(peak, reader.peakBytes());
    });
  await Promise.all([child(), child()]);
  return { texts, peak };
}

/** Two processes at a time, each with a page to its end: as a person would run it over a folder. */
async function peerReads(program: string, paths: readonly string[]): Promise<string[]> {
  const texts: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < paths.length; at = next++) {
      const [path] = paths.slice(at);
      const out = `${path}.out`;
      await new Promise<void>((resolve, reject) => spawn(program, [path ?? '', out, '--dpi', '200'], { env: { ...process.env, OMP_THREAD_LIMIT: '1' }, stdio: 'ignore' }).on('error', reject).on('close', () => resolve()));
      texts[at] = readFileSync(`${out}.txt`, 'utf8');
    }
  };
  await Promise.all([lane(), lane()]);
  return texts;
}

/** The share of the words that stand on the pages which was found, whatever their order. */
function foundOf(words: readonly (readonly string[])[], texts: readonly string[]): number {
  let [there, found] = [0, 0];
  words.forEach((onPage, at) => {
    const seen = new Map<string, number>();
    for (const word of (texts[at] ?? '').toLowerCase().match(/[a-z]+/g) ?? []) seen.set(word, (seen.get(word) ?? 0) + 1);
    for (const word of onPage) {
      there += 1;
      const left = seen.get(word) ?? 0;
      if (left === 0) continue;
      found += 1;
      seen.set(word, left - 1);
    }
  });
  return found / there;
}
