import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pageLimit, residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { withReader } from '../lib/integrations/reader/reader.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import type { WorkFile } from '../lib/integrations/reader/work-place.ts';
import { paperOf } from './paper.ts';
import { median, type Report } from './report.ts';

export const says = 'words of 5,000 pages by the reader’s two children, against pdftotext on the same file in the same run; the most memory of a child';

const pageCount = 5_000;
const pagesOfChild = 1_000;
const pagesAtOnce = 40;
const rounds = 2;

export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  try {
    const bytes = paperOf(pageCount);
    const plain = join(folder, 'paper.pdf');
    writeFileSync(plain, bytes);
    const place = newWorkPlace(join(folder, 'paper.work'));
    writeFileSync(place.path, cipherAt(place, 0).update(bytes));
    const file: WorkFile = { ...place, bytes: bytes.length };
    report.figure('pages', pageCount, '');
    report.figure('the file', bytes.length / 1024 ** 2, 'MB');
    const isThere = spawnSync('pdftotext', ['-v']).error === undefined;
    const [own, alone, peer]: [number[], number[], number[]] = [[], [], []];
    let peak = 0;
    let signs = 0;
    // Turn by turn, so that a busy neighbour slows all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const [children, figures] of [[2, own], [1, alone]] as const) {
        const start = performance.now();
        const read = await readAll(file, children);
        figures.push((pageCount * 1_000) / (performance.now() - start));
        peak = Math.max(peak, read.peak);
        signs = read.signs;
      }
      if (!isThere) continue;
      const start = performance.now();
      execFileSync('pdftotext', [plain, join(folder, 'paper.txt')]);
      peer.push((pageCount * 1_000) / (performance.now() - start));
    }
    report.figure('characters read', signs, '');
    report.figure('one child', median(alone), 'pages/s');
    report.figure('two children', median(own), 'pages/s');
    report.promise('the most memory of a child', peak / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
    if (!isThere) return console.log('  pdftotext is not installed here: nothing to compare with');
    report.figure('pdftotext', median(peer), 'pages/s');
    report.ratio('two children against pdftotext (goal 1.0)', median(own), median(peer), { atLeast: 0.5 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Ranges as the jobs read them: a fresh child for each, so many at a time. */
async function readAll(file: WorkFile, children: number): Promise<{ signs: number; peak: number }> {
  const ranges = Array.from({ length: pageCount / pagesOfChild }, (_, at) => at * pagesOfChild + 1);
  const opened = await withReader(file, (reader) => reader.ask('open', { pageLimit }));
  if (opened.kind !== 'opened' || opened.pages.length !== pageCount) throw new Error('The pages were not found');
  const counted = { ...file, counts: opened.counts };
  let [signs, peak] = [0, 0];
  const workOff = async () => {
    for (let first = ranges.shift(); first !== undefined; first = ranges.shift()) {
      const from = first;
      await withReader(counted, async (reader) => {
        for (let page = from; page < from + pagesOfChild; page += pagesAtOnce) {
          const { pages } = await reader.ask('text', { first: page, last: page + pagesAtOnce - 1 }, pagesAtOnce);
          signs += pages.reduce((sum, { text }) => sum + text.length, 0);
        }
        peak = Math.max(peak, reader.peakBytes());
      });
    }
  };
  await Promise.all(Array.from({ length: children }, workOff));
  return { signs, peak };
}
