import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { pageLimit, residentLimitBytes } from '../lib/integrations/reader/limits.ts';
import { readTexts } from '../lib/integrations/reader/read-texts.ts';
import { withReader } from '../lib/integrations/reader/reader.ts';
import { ReaderBroken } from '../lib/integrations/reader/reader-broken.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import type { Report } from './report.ts';

export const says = 'every file of shared/samples/bad opened and read: how long each takes, and what the process that asks feels of it';

const from = '../shared/samples/bad';

export async function run(report: Report): Promise<void> {
  if (!existsSync(join(from, 'manifest.json'))) return console.log('  shared/samples/bad does not lie beside this folder: nothing to read');
  const { files } = JSON.parse(readFileSync(join(from, 'manifest.json'), 'utf8')) as { files: { file: string }[] };
  const folder = mkdtempSync(join(tmpdir(), 'panelist-bench-'));
  const delay = monitorEventLoopDelay({ resolution: 5 });
  const figures = { slowest: 0, slowestName: '', peak: 0, broken: 0 };
  delay.enable();
  try {
    for (const { file: name } of files) {
      const bytes = readFileSync(join(from, name));
      const place = newWorkPlace(join(folder, `${name.length}-${bytes.length}.work`));
      writeFileSync(place.path, cipherAt(place, 0).update(bytes));
      const work = { ...place, bytes: bytes.length };
      const start = performance.now();
      try {
        const opened = await withReader(work, async (reader) => {
          const answer = await reader.ask('open', { pageLimit });
          figures.peak = Math.max(figures.peak, reader.peakBytes());
          return answer;
        });
        if (opened.kind === 'opened' && opened.is === 'pdf') await readTexts({ ...work, counts: opened.counts }, opened.pages.map((_, at) => at + 1), (texts) => Promise.resolve(void (figures.broken += texts.filter(({ failure }) => failure).length)));
      } catch (error) {
        if (!(error instanceof ReaderBroken)) throw error;
        figures.broken += 1;
      }
      const took = performance.now() - start;
      if (took > figures.slowest) [figures.slowest, figures.slowestName] = [took, name];
      rmSync(place.path, { force: true });
    }
  } finally {
    delay.disable();
    rmSync(folder, { recursive: true, force: true });
  }
  report.promise('files read to a final state', files.length, '', { atLeast: 1 });
  report.figure('pages that had to be given up', figures.broken, '');
  report.figure(`the slowest, ${figures.slowestName}`, figures.slowest / 1_000, 's');
  report.promise('the most memory of a child that opens', figures.peak / 1024 ** 2, 'MB', { atMost: residentLimitBytes / 1024 ** 2 });
  report.promise('event-loop delay of the process that asks, p99', delay.percentile(99) / 1e6, 'ms', { atMost: 50 });
}
