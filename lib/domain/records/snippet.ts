import { comparable } from '../search-text';

/** A piece of a page's text around what was found; `hit` pieces are what was looked for. Plain text, whatever the page holds. */
export interface SnippetPiece {
  readonly text: string;
  readonly hit: boolean;
}

/** A word of the index that answers a search, and the places at which the page has it, counted in words from 1. */
export interface WordPlaces {
  readonly lexeme: string;
  readonly places: readonly number[];
}

const longest = 20_000;
const mostWords = 24;
const wordsBefore = 7;
/** The index may count a word or two otherwise, such as '½': what was found is looked for around its place. */
const drift = 4;

/**
 * The words around what a search found on a page: the stretch that holds most of it, and the next best one. White space
 * is one space. Where nothing of it is seen, the page's first words.
 */
export function snippetOf(text: string, found: readonly WordPlaces[]): SnippetPiece[] {
  const words = [...text.slice(0, longest).matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map(({ index, 0: word }) => ({ from: index, to: index + word.length, word }));
  const hits = new Map<number, string>();
  for (const { lexeme, places } of found) {
    for (const place of places) {
      const at = placeOf(words, place - 1, lexeme);
      if (at !== null) hits.set(at, lexeme);
    }
  }
  const stretches = bestStretches([...hits.keys()].sort((a, b) => a - b), hits, words.length);
  const pieces: { text: string; hit: boolean }[] = [];
  const put = (piece: string, hit: boolean): void => {
    const last = pieces.at(-1);
    const plain = piece.replace(/\s+/g, ' ');
    if (plain === '') return;
    // Two words that were found and have only space between them are one.
    const before = pieces.at(-2);
    if (hit && last && !last.hit && last.text === ' ' && before?.hit) {
      pieces.pop();
      before.text += ` ${plain}`;
    } else if (last && last.hit === hit) last.text += plain;
    else pieces.push({ text: plain, hit });
  };
  for (const [order, [first, last]] of stretches.entries()) {
    if (order > 0) put(' … ', false);
    let at = first === 0 ? 0 : (words[first]?.from ?? 0);
    for (let word = first; word <= last; word += 1) {
      if (!hits.has(word)) continue;
      const { from, to } = words[word]!;
      put(text.slice(at, from), false);
      put(text.slice(from, to), true);
      at = to;
    }
    put(text.slice(at, words[last]?.to ?? 0) + (/^[^\s\p{L}\p{N}]*/u.exec(text.slice(words[last]?.to ?? 0, longest))?.[0] ?? ''), false);
  }
  return pieces;
}

/** Where a word of the index stands: at its place, or the nearest place around it whose word begins as it does. */
function placeOf(words: readonly { readonly word: string }[], place: number, lexeme: string): number | null {
  const begins = (at: number, letters: number): boolean => {
    const word = words[at]?.word;
    return word !== undefined && comparable(word).startsWith(lexeme.slice(0, letters));
  };
  // A stem may end otherwise than its word, and hardly ever begins otherwise.
  if (begins(place, 1)) return place;
  for (let away = 1; away <= drift; away += 1) {
    for (const at of [place - away, place + away]) if (begins(at, Math.max(1, Math.min(4, lexeme.length - 1)))) return at;
  }
  return null;
}

/** At most two stretches of words that do not overlap, those with the most different words found and then the most; in the order of the page. */
function bestStretches(places: readonly number[], hits: ReadonlyMap<number, string>, count: number): (readonly [first: number, last: number])[] {
  const around = (place: number) => {
    const first = Math.max(0, place - wordsBefore);
    return [first, Math.min(count, first + mostWords) - 1] as const;
  };
  if (places.length === 0) return [around(0)];
  const scored = places.map((place, at) => {
    const [first, last] = around(place);
    const within = places.slice(at, at + mostWords).filter((other) => other <= last);
    return { stretch: [first, last] as const, score: new Set(within.map((other) => hits.get(other))).size * mostWords + within.length };
  });
  const [best, ...rest] = scored.sort((a, b) => b.score - a.score || a.stretch[0] - b.stretch[0]).map(({ stretch }) => stretch);
  const second = rest.find(([first, last]) => first > best![1] || last < best![0]);
  return second ? [best!, second].sort((a, b) => a[0] - b[0]) : [best!];
}
