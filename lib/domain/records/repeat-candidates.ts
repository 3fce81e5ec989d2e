import type { PageLook } from './page-look';
import type { PageReading } from './page-reading';
import { tokensOf, type PageTokens } from './page-tokens';

/** A page made ready for comparing. */
export interface ComparedPage {
  readonly number: number;
  readonly tokens: PageTokens;
  readonly look: PageLook | null;
  /** Ink in cells, from the look. */
  readonly grid: Uint8Array | null;
  readonly ink: number;
  /** Whether its words were read so badly that they say little. */
  readonly unsure: boolean;
}

/** A word that stands on more pages than this says nothing about which page is a copy of which. */
const COMMON = 14;
const MOST = 8;
/** Candidates with less than this share of the signs of the best are no candidates. */
const LEAST = 0.15;
/** Pages with fewer words than this are found by their picture. */
export const FEW_WORDS = 30;

/** Words and pairs of words of a page, each once. */
function signsOf({ words }: PageTokens): Set<string> {
  const signs = new Set<string>();
  for (const [at, word] of words.entries()) {
    if (word.length >= 4) signs.add(word);
    const next = words[at + 1];
    if (next) signs.add(`${word} ${next}`);
  }
  return signs;
}

/** For each page the earlier pages, by place, that share most of the signs that few pages have. Work grows with the number of pages, not with its square. */
function byWords(pages: readonly ComparedPage[]): Map<number, number[]> {
  const holders = new Map<string, number[]>();
  for (const [at, page] of pages.entries()) {
    for (const sign of signsOf(page.tokens)) {
      const list = holders.get(sign);
      if (!list) holders.set(sign, [at]);
      else if (list.length <= COMMON) list.push(at);
    }
  }
  const shared = new Map<number, Map<number, number>>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (const [i, later] of list.entries()) {
      const counts = shared.get(later) ?? new Map<number, number>();
      for (const earlier of list.slice(0, i)) counts.set(earlier, (counts.get(earlier) ?? 0) + 1 / (list.length - 1));
      shared.set(later, counts);
    }
  }
  return new Map([...shared].map(([at, counts]) => [at, [...counts].sort((a, b) => b[1] - a[1]).filter(([, hits], _, all) => hits >= (all[0]?.[1] ?? 0) * LEAST).slice(0, MOST).map(([earlier]) => earlier)]));
}

/** Difference of two pictures' ink: 0 the same, 1 nothing in common. */
export function inkApart(a: Uint8Array, b: Uint8Array): number {
  let [apart, sum] = [0, 0];
  for (let at = 0; at < a.length; at += 1) {
    const [x, y] = [a[at] ?? 0, b[at] ?? 0];
    apart += x > y ? x - y : y - x;
    sum += x + y;
  }
  return sum === 0 ? 1 : apart / sum;
}

/** For pages with few words, the pages that look most alike among those with about as much ink. */
function byLook(pages: readonly ComparedPage[]): Map<number, number[]> {
  const order = pages.map((_, at) => at).filter((at) => pages[at]?.grid).sort((a, b) => (pages[a]?.ink ?? 0) - (pages[b]?.ink ?? 0));
  const found = new Map<number, number[]>();
  for (const [place, at] of order.entries()) {
    const page = pages[at];
    if (!page?.grid || !(page.unsure || page.tokens.words.length < FEW_WORDS)) continue;
    const near: { other: number; apart: number }[] = [];
    for (const step of [-1, 1]) {
      for (let next = place + step; next >= 0 && next < order.length; next += step) {
        const other = pages[order[next] ?? 0];
        if (!other?.grid || Math.abs(other.ink - page.ink) > 0.3 * Math.max(page.ink, other.ink)) break;
        const apart = inkApart(page.grid, other.grid);
        if (apart < 0.2) near.push({ other: order[next] ?? 0, apart });
      }
    }
    for (const { other } of near.sort((a, b) => a.apart - b.apart).slice(0, MOST)) {
      const [later, earlier] = [Math.max(at, other), Math.min(at, other)];
      found.set(later, [...(found.get(later) ?? []), earlier]);
    }
  }
  return found;
}

/** For each page, by its place in the list, the earlier pages that may be the same, best first. */
export function candidatesOf(pages: readonly ComparedPage[]): Map<number, number[]> {
  const [words, looks] = [byWords(pages), byLook(pages)];
  return new Map(pages.map((_, at) => [at, [...new Set([...(words.get(at) ?? []), ...(looks.get(at) ?? [])])]]));
}

/** A recognition less sure than this, of 100, says little of a page. */
const UNSURE = 70;

/** A page made ready for comparing: its words, and its look read from its digits. */
export function compared(page: Pick<PageReading, 'number' | 'text' | 'textSource' | 'confidence' | 'look'>): ComparedPage {
  const grid = page.look ? Uint8Array.from(page.look.grid, (digit) => Number.parseInt(digit, 16)) : null;
  const ink = grid ? grid.reduce((sum, cell) => sum + cell, 0) : 0;
  return { number: page.number, tokens: tokensOf(page.text), look: page.look, grid, ink, unsure: page.textSource !== 'layer' && page.confidence < UNSURE };
}
