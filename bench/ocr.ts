import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Gray } from '../lib/integrations/pictures/gray.ts';
import { residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { withReader, type Reader } from '../lib/integrations/reader/reader.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import type { WorkFile } from '../lib/integrations/reader/work-place.ts';
import { nativeEngine, nativeProgram } from '../lib/integrations/recognition/native-engine.ts';
import type { Report } from './report.ts';
import { scansOf } from './scans.ts';

export const says = 'recognition of 32 noisy scans at 200 dpi by the reader’s two children with the packaged engine, against an installed Tesseract as the reader calls one, two at a time, in the same run';

const pageCount = 32;
const turn = 8;
const dpi = 200;
const lanes = Math.min(2, availableParallelism());

export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  try {
    const { scans, pdf, words } = await scansOf(pageCount, folder);
    const place = newWorkPlace(join(folder, 'scans.work'));
    writeFileSync(place.path, cipherAt(place, 0).update(pdf));
    const program = nativeProgram();
    const own = new Side();
    const peer = new Side();
    const started = performance.now();
    const peak = await withReaders({ ...place, bytes: pdf.length }, async (readers) => {
      own.ms += performance.now() - started;
      // Turn by turn, so that a busy neighbour slows both of them.
      for (let first = 0; first < pageCount; first += turn) {
        await own.read(first, readers.map((reader) => async (at: number) => (await reader.ask('picture', { page: at + 1, recognize: true, packaged: true })).text ?? ''));
        if (program !== null) await peer.read(first, readers.map(() => (at: number) => nativeText(program, scans[at])));
      }
      return Math.max(...readers.map((reader) => reader.peakBytes()));
    });
    report.figure('the reader’s two children, from their start, with cleaning, pictures and places', own.perMinute, 'pages/min');
    report.figure('words found by the reader', 100 * foundOf(words, own.texts), '%');
    report.promise('the most memory of a child', peak / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
    if (program === null) return console.log('  Tesseract is not installed here: nothing to compare with');
    report.figure('Tesseract, two at a time, one thread each', peer.perMinute, 'pages/min');
    report.figure('words found by Tesseract', 100 * foundOf(words, peer.texts), '%');
    report.ratio('the reader against Tesseract', own.perMinute, peer.perMinute, { atLeast: 0.75 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One of the two that are measured: what it read, and how long that took. */
class Side {
  ms = 0;
  readonly texts: string[] = [];

  get perMinute(): number {
    return (pageCount * 60_000) / this.ms;
  }

  /** The next pages, by as many hands as there are: each takes another page when it is done with one, as jobs do with ranges. */
  async read(first: number, hands: readonly ((at: number) => Promise<string>)[]): Promise<void> {
    const started = performance.now();
    let next = first;
    const work = async (hand: (at: number) => Promise<string>) => {
      for (let at = next++; at < first + turn; at = next++) this.texts[at] = await hand(at);
    };
    await Promise.all(hands.map(work));
    this.ms += performance.now() - started;
  }
}

/** As many children of the reader as it has at once. */
function withReaders<T>(file: WorkFile, work: (readers: readonly Reader[]) => Promise<T>, held: readonly Reader[] = []): Promise<T> {
  return held.length === lanes ? work(held) : withReader(file, (reader) => withReaders(file, work, [...held, reader]));
}

/** The whole page as it was scanned, by a process of its own. */
async function nativeText(program: string, scan: Gray | undefined): Promise<string> {
  const lines = scan ? await nativeEngine(program).read(scan, dpi, 'page') : [];
  return lines.map((line) => line.map(({ text }) => text).join(' ')).join('\n');
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
