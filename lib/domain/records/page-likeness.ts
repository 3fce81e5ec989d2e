import { sameWord, type PageTokens } from './page-tokens';

/** How alike the words of two pages are. */
export interface Likeness {
  /** Share of words that both have, 0 to 1, words read wrong by a letter counting as had by both. */
  readonly shared: number;
  /** The same of the words that are no numbers: transcripts have their line numbers in common. */
  readonly said: number;
  /** Share of the shorter page's words that the longer one has too, 0 to 1: what a fax machine prints above a page is on one of them only. */
  readonly held: number;
  /** Share of the pairs of words that follow each other on both: other pages of one hand have the words in common and not their order. */
  readonly pairs: number;
  /** Share of the shared words, numbers aside, that were not read letter for letter alike: how badly the pages were read. */
  readonly noise: number;
  /** Numbers of as many digits that differ, and opposites as left and right, where the words around them are the same. */
  readonly facts: number;
  /** Words that differ, both whole words, where the words around them are the same. */
  readonly swaps: number;
  /** Numbers that one page has and the other has not, whatever stands around them: the lesser and the greater of the two counts. */
  readonly strange: number;
  readonly strangest: number;
  /** The same of dates. */
  readonly otherDates: number;
  readonly numbers: number;
  /** How many words the shorter page has. */
  readonly words: number;
}

type Counts = ReadonlyMap<string, number>;

const countsOf = (words: readonly string[]): Counts => words.reduce((counts, word) => counts.set(word, (counts.get(word) ?? 0) + 1), new Map<string, number>());

/** How many of the words of two pages both have, and what each has beyond the other. */
function apart(a: Counts, b: Counts): { both: number; restA: string[]; restB: string[] } {
  const found = { both: 0, restA: [] as string[], restB: [] as string[] };
  for (const [word, count] of a) {
    const common = Math.min(count, b.get(word) ?? 0);
    found.both += common;
    for (let extra = common; extra < count; extra += 1) found.restA.push(word);
  }
  for (const [word, count] of b) for (let extra = Math.min(count, a.get(word) ?? 0); extra < count; extra += 1) found.restB.push(word);
  return found;
}

/** Of words that only one page has, how many are a word of the other page read wrong. Only words with the same first or last letter are tried. */
function misread(restA: readonly string[], restB: readonly string[]): number {
  const open = new Map<string, Set<number>>();
  const keysOf = (word: string, length: number): string[] => [`${length}^${word[0] ?? ''}`, `${length}$${word.at(-1) ?? ''}`];
  for (const [at, word] of restB.entries()) {
    if (word.length < 4) continue;
    for (const key of keysOf(word, word.length)) open.set(key, (open.get(key) ?? new Set()).add(at));
  }
  const findFor = (word: string): number | undefined => {
    for (const length of [word.length, word.length - 1, word.length + 1]) {
      for (const key of keysOf(word, length)) for (const at of open.get(key) ?? []) if (sameWord(word, restB[at] ?? '')) return at;
    }
    return undefined;
  };
  let count = 0;
  for (const word of restA) {
    const at = word.length < 4 ? undefined : findFor(word);
    if (at === undefined) continue;
    for (const key of keysOf(restB[at] ?? '', (restB[at] ?? '').length)) open.get(key)?.delete(at);
    count += 1;
  }
  return count;
}

/** What stands around a word: the words on both sides, the two before, the two after. */
const around = ({ words }: PageTokens, at: number): string[] => [`${words[at - 1] ?? '^'} _ ${words[at + 1] ?? '$'}`, `${words[at - 2] ?? '^'} ${words[at - 1] ?? '^'} _`, `_ ${words[at + 1] ?? '$'} ${words[at + 2] ?? '$'}`];

const OPPOSITES = new Set(['left right', 'positive negative', 'normal abnormal', 'is not', 'with without', 'full modified', 'approved denied', 'certified denied', 'increased decreased', 'improved worse', 'acute chronic', 'medial lateral', 'cervical lumbar', 'moderate mild', 'moderate severe', 'mild severe', 'industrial nonindustrial', 'able unable', 'admits denies', 'upper lower', 'proximal distal', 'anterior posterior'].flatMap((pair) => [pair, pair.split(' ').reverse().join(' ')]));
const bare = (number: string): string => number.replaceAll(/[^\d]/g, '');
/** Half of the letters alike in place: one word read very badly. */
const akin = (a: string, b: string): boolean => [...a].filter((letter, at) => letter === b[at] || letter === b[at - 1] || letter === b[at + 1]).length >= Math.min(a.length, b.length) * 0.5;

/** Places where the words before and after are alike and the word between is another: numbers and opposites, and other whole words. */
function differences(a: PageTokens, b: PageTokens): { facts: number; swaps: number } {
  const places = new Map<string, number[]>();
  for (let at = 0; at < b.words.length; at += 1) {
    for (const key of around(b, at)) {
      const list = places.get(key);
      if (list) list.push(at);
      else places.set(key, [at]);
    }
  }
  let [facts, swaps] = [0, 0];
  const countIn = (page: PageTokens, word: string): number => (page.plain.get(word) ?? 0) + (page.figures.get(word) ?? 0);
  const surplus = (word: string, has: PageTokens, than: PageTokens): boolean => countIn(has, word) > countIn(than, word);
  for (const [at, word] of a.words.entries()) {
    if (!surplus(word, a, b)) continue;
    const place = around(a, at).map((key) => places.get(key)).find((list) => list?.length === 1)?.[0];
    if (place === undefined) continue;
    const other = b.words[place] ?? '';
    if (!surplus(other, b, a)) continue;
    if (a.isNumber[at] && b.isNumber[place]) facts += bare(word) !== bare(other) && bare(word).length === bare(other).length ? 1 : 0;
    else if (OPPOSITES.has(`${word} ${other}`)) facts += 1;
    else if (/^[a-z'-]{3,}$/.test(word) && /^[a-z'-]{3,}$/.test(other) && !sameWord(word, other) && !akin(word, other)) swaps += 1;
  }
  return { facts, swaps };
}

function sharedPairs(a: PageTokens, b: PageTokens): number {
  const pairsOf = ({ words }: PageTokens): Counts => countsOf(words.slice(1).map((word, at) => `${words[at] ?? ''} ${word}`));
  return (2 * apart(pairsOf(a), pairsOf(b)).both) / Math.max(1, a.words.length + b.words.length - 2);
}

const LEAST_SHARED = 0.3;
const TABLE_OF_DAYS = 8;

/** Compares the words of two pages. Cheap first: of pages of very different length, of other dates or of other vocabulary no more is found out than that. */
export function likenessOf(a: PageTokens, b: PageTokens): Likeness {
  const sum = (counts: Counts): number => [...counts.values()].reduce((total, count) => total + count, 0);
  const numbers = Math.min(sum(a.figures), sum(b.figures));
  const words = Math.min(a.words.length, b.words.length);
  const none = { shared: 0, said: 0, held: 0, pairs: 0, noise: 1, facts: 0, swaps: 0, strange: 0, strangest: 0, otherDates: 0, numbers, words };
  if (words < 4 || words < Math.max(a.words.length, b.words.length) * 0.5) return none;
  const dates = apart(countsOf(a.dates), countsOf(b.dates));
  const differing = Math.min(dates.restA.length, dates.restB.length);
  // Of a table of days some are read wrong; one that was changed is told by the words around it.
  const otherDates = dates.both >= TABLE_OF_DAYS && differing * 4 <= dates.both ? 0 : differing;
  if (otherDates > 0) return { ...none, otherDates };
  const [text, figures] = [apart(a.plain, b.plain), apart(a.figures, b.figures)];
  if (text.both + figures.both < words * LEAST_SHARED) return none;
  const wrong = misread(text.restA, text.restB);
  const shared = (2 * (text.both + wrong + figures.both)) / (a.words.length + b.words.length);
  return {
    shared,
    said: (2 * (text.both + wrong)) / Math.max(1, sum(a.plain) + sum(b.plain)),
    held: (text.both + wrong + figures.both) / words,
    pairs: sharedPairs(a, b),
    noise: wrong / Math.max(1, wrong + text.both),
    ...differences(a, b),
    strange: Math.min(figures.restA.length, figures.restB.length),
    strangest: Math.max(figures.restA.length, figures.restB.length),
    otherDates,
    numbers,
    words,
  };
}
