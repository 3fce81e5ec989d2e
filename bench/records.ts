import { execFileSync, spawnSync } from 'node:child_process';
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readingRanges } from '../lib/domain/records/reading-ranges.ts';
import { residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { withReadable } from '../lib/integrations/reader/readable-file.ts';
import { readTexts } from '../lib/integrations/reader/read-texts.ts';
import { watchChildren } from './child-memory.ts';
import { paperOf } from './paper.ts';
import { median, type Report } from './report.ts';

export const says = 'words of 5,000 pages by the reader’s two children, from opening the file on, against pdftotext on the same file in the same run; the most memory of a child';

const pageCount = 5_000;
const rounds = 3;

export async function run(report: Report): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  try {
    const path = join(folder, 'paper.pdf');
    const bytes = paperOf(pageCount);
    writeFileSync(path, bytes);
    report.figure('pages', pageCount, '');
    report.figure('the file', bytes.length / 1024 ** 2, 'MB');
    const isThere = spawnSync('pdftotext', ['-v']).error === undefined;
    const [own, alone, peer]: [number[], number[], number[]] = [[], [], []];
    const memory = watchChildren(process.pid);
    let signs = 0;
    // Turn by turn, so that a busy neighbour slows all of them.
    for (let round = 0; round < rounds; round += 1) {
      for (const [children, figures] of [[2, own], [1, alone]] as const) {
        const start = performance.now();
        signs = await readAll(path, `${round} ${children}`, children);
        figures.push((pageCount * 1_000) / (performance.now() - start));
      }
      if (!isThere) continue;
      const start = performance.now();
      execFileSync('pdftotext', [path, join(folder, 'paper.txt')]);
      peer.push((pageCount * 1_000) / (performance.now() - start));
    }
    report.figure('characters read', signs, '');
    report.figure('one child', median(alone), 'pages/s');
    report.figure('two children', median(own), 'pages/s');
    report.promise('the most memory of a child', memory.stop() / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
    if (!isThere) return console.log('  pdftotext is not installed here: nothing to compare with');
    report.figure('pdftotext', median(peer), 'pages/s');
    report.ratio('two children against pdftotext (goal 1.0)', median(own), median(peer), { atLeast: 0.5 });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Opened once, then in the ranges of the jobs, so many at a time. Returns how many signs there are. */
async function readAll(path: string, key: string, children: number): Promise<number> {
  let signs = 0;
  await withReadable({ key, plain: () => createReadStream(path) }, async ({ opened, file }) => {
    if (file === null || opened.pages.length !== pageCount) throw new Error('The pages were not found');
    const ranges = readingRanges(opened.pages.map((_, at) => at + 1));
    const workOff = async () => {
      for (let range = ranges.shift(); range !== undefined; range = ranges.shift()) {
        const { first, last } = range;
        const pages = Array.from({ length: last - first + 1 }, (_, at) => first + at);
        await readTexts(file, pages, (texts) => Promise.resolve(void (signs += texts.reduce((sum, { text }) => sum + text.length, 0))));
      }
    };
    await Promise.all(Array.from({ length: children }, workOff));
  });
  return signs;
}
