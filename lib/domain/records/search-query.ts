import { comparable } from '../search-text';

/** What somebody looks for in the records: one word, words that stand side by side, or the beginning of a word. */
export interface SearchTerm {
  readonly kind: 'word' | 'phrase' | 'prefix';
  /** Lower case, letters and digits only. One word, or several of a phrase. */
  readonly words: readonly string[];
  /** Pages that hold it are left out. */
  readonly excluded: boolean;
}

/** More than anybody types; the rest is not looked for. */
export const mostTerms = 12;
const mostPhraseWords = 12;

/**
 * What was typed, as terms: `"range of motion"` is a phrase, `arthro*` a beginning, `-lumbar` and `-"low back"` are left
 * out. What the comparison splits, such as 'L4-L5' or '01/14/2024', is a phrase too. The same term counts once.
 */
export function parseSearch(typed: string): SearchTerm[] {
  const terms = new Map<string, SearchTerm>();
  for (const [, minus = '', quoted, plain] of typed.slice(0, 400).matchAll(/(?<![^\s"])(-?)(?:["“”]([^"“”]*)["“”]?|([^\s"“”]+))/g)) {
    const words = comparable(quoted ?? plain ?? '').split(' ').filter(Boolean).slice(0, mostPhraseWords);
    if (words.length === 0) continue;
    const kind = words.length > 1 ? 'phrase' : plain?.endsWith('*') && (words[0] ?? '').length >= 2 ? 'prefix' : 'word';
    const term: SearchTerm = { kind, words, excluded: minus === '-' };
    terms.set(`${term.excluded ? '-' : ''}${kind}:${words.join(' ')}`, term);
  }
  return [...terms.values()].slice(0, mostTerms);
}
