import type { PageText } from './answers';
import { withReader, type Reader } from './reader';
import { ReaderBroken } from './reader-broken';
import type { WorkFile } from './work-place';

const pagesAtOnce = 40;
/** A page that is asked for alone has this long: its neighbours were read in milliseconds. */
const aloneLimit = { startMs: 10_000, pageMs: 0 };
/** After so many pages that break the reader, those that lie near behind them are not tried. */
const brokenLimit = 10;
const nearPages = 1_000;
const size = { widthPoints: 612, heightPoints: 792, rotate: 0 } as const;

/**
 * The words of pages of one file, sorted, given to `keep` a few at a time while the next are read. A page that breaks the child is found by
 * asking for each of its neighbours alone; it comes as failed, and a fresh child goes on behind it.
 */
export async function readTexts(file: WorkFile, pages: readonly number[], keep: (texts: readonly PageText[]) => Promise<void>): Promise<void> {
  const line: number[][] = [];
  for (let from = 0; from < pages.length; from += pagesAtOnce) line.push(pages.slice(from, from + pagesAtOnce));
  let broken: number[] = [];
  while (line.length > 0) {
    const failure = await withReader(file, (reader) => readUntilBroken(reader, line, keep));
    if (failure === null) return;
    const [page = 0, ...others] = line.shift() ?? [];
    if (others.length > 0) {
      line.unshift([page], ...others.map((other) => [other]));
      continue;
    }
    broken.push(page);
    await keep([failedPage(page, failure.reason)]);
    if (broken.length < brokenLimit) continue;
    const until = (broken[0] ?? page) + nearPages;
    while ((line[0]?.[0] ?? until) < until) await keep((line.shift() ?? []).map((near) => failedPage(near, 'Too many pages near it cannot be read; it was not tried.')));
    broken = [];
  }
}

/** Takes one batch after the other from the line; stops before the one that broke the child. */
async function readUntilBroken(reader: Reader, line: number[][], keep: (texts: readonly PageText[]) => Promise<void>): Promise<ReaderBroken | null> {
  let keeping: Promise<void> = Promise.resolve();
  for (let batch = line[0]; batch; batch = line[0]) {
    const [texts] = await Promise.all([askFor(reader, batch), keeping]);
    if (texts instanceof ReaderBroken) return texts;
    line.shift();
    keeping = keep(texts);
    // Its failure is seen at the next turn; until then it is nobody's.
    keeping.catch(() => undefined);
  }
  await keeping;
  return null;
}

async function askFor(reader: Reader, batch: readonly number[]): Promise<readonly PageText[] | ReaderBroken> {
  const [first, last] = [batch[0] ?? 1, batch.at(-1) ?? 1];
  try {
    const { pages } = await reader.ask('text', { first, last }, last - first + 1, batch.length === 1 ? aloneLimit : undefined);
    return pages.filter(({ page }) => batch.includes(page));
  } catch (error) {
    if (error instanceof ReaderBroken) return error;
    throw error;
  }
}

/** A page that cannot be read, on a sheet of US Letter. */
export function failedPage(page: number, failure: string): PageText {
  return { page, ...size, text: '', layer: 'none', contentHash: '', failure };
}
