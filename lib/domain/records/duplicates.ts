import { likenessOf, type Likeness } from './page-likeness';
import type { PageReading } from './page-reading';
import { candidatesOf, compared, FEW_WORDS, inkApart, type ComparedPage } from './repeat-candidates';
import type { Repeats } from './senses';

/** So many numbers make a table: there some are read wrong on either side. */
const TABLE = 40;

/** Whether one page reports something else than the other, and not only reads otherwise: another date, another number, left for right. */
function tellsOtherwise({ facts, strange, strangest, otherDates, swaps, noise, numbers, words }: Likeness, unsure: boolean): boolean {
  if (otherDates > 0) return true;
  // However badly it was read: of another visit on the same form half of the numbers are others.
  if (unsure || noise >= 0.15) return strange >= 2 && strange * 2 >= numbers;
  const readBadly = strange - facts >= 2 || strangest - facts >= 5;
  if (facts > 0 && !readBadly) return true;
  if (swaps > Math.max(3, words * 0.02)) return true;
  // Another table of the same form shares few of its numbers.
  if (numbers >= TABLE) return strange > numbers * 0.45;
  return facts > 2 || strange > Math.max(3, numbers * 0.25);
}

/**
 * Whether two pages have the same source, printed, scanned or faxed again: the same words in the same order. Other pages of
 * one transcript or form share up to four fifths of their words and half of their pairs. Where recognition broke the order,
 * the picture must say it too; on a page of few words nothing may differ.
 */
function isSameSource(a: ComparedPage, b: ComparedPage): boolean {
  if (a.tokens.changed !== b.tokens.changed) return false;
  const likeness = likenessOf(a.tokens, b.tokens);
  const unsure = a.unsure || b.unsure;
  const { shared, said, held, pairs, noise, words, strange, swaps, numbers } = likeness;
  if (words < 8 || tellsOtherwise(likeness, unsure)) return false;
  const ink = a.grid && b.grid ? inkApart(a.grid, b.grid) : 0.2;
  if (words < FEW_WORDS) {
    if (strange > 0 || swaps > 1 || ink > 0.5) return false;
    // A header that a machine printed and recognition could not read is a third of what stands on the end of a letter.
    return shared >= 0.8 || (unsure && held >= 0.85 && pairs >= 0.5) || (shared >= 0.6 && swaps === 0 && (unsure || ink <= 0.34));
  }
  if (pairs >= 0.66) return true;
  if (!unsure && noise < 0.05) return false;
  if (numbers >= TABLE) return said >= 0.82 && pairs >= 0.35 && ink <= 0.45;
  return (shared >= 0.54 && pairs >= 0.25 && ink <= 0.2) || (shared >= 0.44 && ink <= 0.1 && unsure);
}

/** The first page of each stored content; pages without a known content stand alone. */
function exactRepeats(pages: readonly PageReading[]): Map<number, number> {
  const first = new Map<string, number>();
  const repeats = new Map<number, number>();
  for (const { number, contentHash } of pages) {
    if (!contentHash) continue;
    const earlier = first.get(contentHash);
    if (earlier === undefined) first.set(contentHash, number);
    else repeats.set(number, earlier);
  }
  return repeats;
}

/**
 * Which pages of a packet repeat which earlier ones: exactly, by their stored content, or nearly, the same source scanned, faxed
 * or printed again, turned or not. A page that only looks the same and reports something else is no duplicate. Pages in `leftOut`
 * (blank, separators) repeat nothing. A repeat points to the first page of its group.
 */
export function findRepeats(pages: readonly PageReading[], leftOut: ReadonlySet<number>): Repeats {
  const steps = repeatsInSteps(pages, leftOut);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps, for a process that has other things to answer. */
export function* repeatsInSteps(pages: readonly PageReading[], leftOut: ReadonlySet<number>): Generator<void, Repeats> {
  const kept = pages.filter(({ number }) => !leftOut.has(number)).sort((a, b) => a.number - b.number);
  const exactDupOf = exactRepeats(kept);
  const ready: ComparedPage[] = [];
  for (const page of kept) {
    if (exactDupOf.has(page.number)) continue;
    ready.push(compared(page));
    yield;
  }
  const nearDupOf = new Map<number, number>();
  for (const [at, candidates] of candidatesOf(ready)) {
    const page = ready[at];
    for (const other of candidates) {
      const earlier = ready[other];
      if (!page || !earlier || !isSameSource(page, earlier)) continue;
      nearDupOf.set(page.number, nearDupOf.get(earlier.number) ?? earlier.number);
      break;
    }
    yield;
  }
  return { exactDupOf, nearDupOf };
}

/** Compares a page with one of another packet: identical content, the same source, or neither. */
export function comparePages(page: PageReading, other: PageReading): 'exact' | 'near' | null {
  if (page.contentHash && page.contentHash === other.contentHash) return 'exact';
  return isSameSource(compared(page), compared(other)) ? 'near' : null;
}

/**
 * For each page, by its number, the page of other packets (of the case, or reviewed before) that it repeats, by its place in `others`.
 * Work grows with the number of pages, not with its square.
 */
export function findElsewhere(pages: readonly PageReading[], others: readonly PageReading[], leftOut: ReadonlySet<number>): Map<number, { readonly at: number; readonly kind: 'exact' | 'near' }> {
  const kept = pages.filter(({ number }) => !leftOut.has(number));
  const byContent = new Map(others.flatMap(({ contentHash }, at) => (contentHash ? [[contentHash, at] as const] : [])));
  const found = new Map<number, { at: number; kind: 'exact' | 'near' }>();
  const open: PageReading[] = [];
  for (const page of kept) {
    const at = page.contentHash ? byContent.get(page.contentHash) : undefined;
    if (at === undefined) open.push(page);
    else found.set(page.number, { at, kind: 'exact' });
  }
  const ready = [...others, ...open].map(compared);
  for (const [place, candidates] of candidatesOf(ready)) {
    const page = ready[place];
    if (!page || place < others.length) continue;
    const at = candidates.find((candidate) => candidate < others.length && isSameSource(page, ready[candidate] ?? page));
    if (at !== undefined) found.set(page.number, { at, kind: 'near' });
  }
  return found;
}
