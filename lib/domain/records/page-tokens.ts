import { datesIn } from './dates-in-text';
import { ownLines } from './page-noise';

/** The words of a page as they are compared with another page's. */
export interface PageTokens {
  /** In reading order, lower case, without marks at the edges. */
  readonly words: readonly string[];
  /** For each word whether it is a number: digits, with the signs that stand in numbers and dates. */
  readonly isNumber: readonly boolean[];
  /** How often each word stands there: numbers, and all others. */
  readonly figures: ReadonlyMap<string, number>;
  readonly plain: ReadonlyMap<string, number>;
  /** The days that the page names. */
  readonly dates: readonly string[];
  /** Words that say that the page was changed after it was made: 'corrected', 'amended'. */
  readonly changed: boolean;
}

const CHANGED = ['corrected', 'amended', 'addendum', 'addended', 'revised', 'supersedes', 'corrigendum'];
/** When a page was printed is not what it reports: a later print of it is a repeat. */
const PRINTED = /\b(?:re-?)?print(?:ed|ing)?(?: ?(?:on|date|time|by))?\s?:?\s*[\w/,.: -]{6,22}$|\b(?:printed|print date|run date|generated|date printed)\b:?(?: on)?\s*[\dOol/.-]{6,10}(?: \d{1,2}:\d{2})?/gi;
/** Says whose page it is, as its running head does, and not what it reports. */
const WHOSE = /\b(?:MRN|med(?:ical)?\.? rec(?:ord)?\.?|chart|acc(?:oun)?t|patient id|claim|ADJ)\b[ .:#]*(?:(?:no|number|#)\b[ .:#]*)?[A-Z]{0,3}[\dOol][\dOol-]{3,}/gi;
/** Where somebody is to be found says nothing of what a page reports either. */
const WHERE = /\b\d{1,5} (?:[A-Z][\w.'-]*,? ){1,4}(?:road|rd|street|st|avenue|ave|boulevard|blvd|drive|dr|lane|ln|way|court|ct|place|pl|highway|hwy|parkway|pkwy)\b|\b(?:suite|ste|room|rm|box)\b[.: ]*#?\d+|\b[A-Z]{2},? \d{5}\b/gi;
/** Telephone numbers and page counters are left out of the numbers that are compared: they say nothing of what a page reports. */
const NO_FACT = /\(?\b[\dOol]{3}[).]?[- .]{0,2}[\dOol]{3}\s?[-.]\s?[\dOol]{4}\b|\b(?:page|pg)\s?\.?:?\s?[\dOol]{1,4}(?:\s?(?:of|\/)\s?[\dOol]{1,4})?|\b[\d]{1,2}:\d{2}\b(?:\s?[ap]m\b)?/gi;
const NUMBER = /^[$#(]?\d[\d.,:/%-]*$/;

/** A number with letters that recognition took for digits put right: 'l2/O3/2O21' → '12/03/2021'; other words unchanged. */
function rightDigits(word: string): string {
  if (!/\d/.test(word)) return word;
  const put = word.replaceAll(/[oO]/g, '0').replaceAll(/[lI|]/g, '1');
  return NUMBER.test(put) ? put : word;
}

/** The words of a page's own lines: fax headers, stamps and page marks left out, marks at the edges of words and lone letters too. */
export function tokensOf(text: string): PageTokens {
  const words: string[] = [];
  const isNumber: boolean[] = [];
  const [figures, plain] = [new Map<string, number>(), new Map<string, number>()];
  const own = ownLines(text).map((line) => line.replaceAll(PRINTED, ' '));
  for (const line of own) {
    for (const raw of [WHOSE, WHERE, NO_FACT].reduce((left, what) => left.replaceAll(what, ' '), line).replaceAll(/[’‘]/g, "'").split(/[\s_]+/)) {
      const bare = raw.replace(/^[^A-Za-z0-9]+|[^A-Za-z0-9%]+$/g, '');
      const word = rightDigits(bare);
      const number = NUMBER.test(word);
      if (!number && word.length < 2) continue;
      const lower = word.toLowerCase();
      const counts = number ? figures : plain;
      counts.set(lower, (counts.get(lower) ?? 0) + 1);
      words.push(lower);
      isNumber.push(number);
    }
  }
  return { words, isNumber, figures, plain, dates: own.flatMap((line) => datesIn(line).map(({ on }) => on)), changed: words.some((word) => CHANGED.some((known) => Math.abs(word.length - known.length) <= 1 && editsWithin(word, known, 1))) };
}

/** Whether two words are one word read twice: equal, or one letter apart from four letters on, two apart from eight on. */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const most = Math.min(a.length, b.length) >= 8 ? 2 : Math.min(a.length, b.length) >= 4 ? 1 : 0;
  return most > 0 && Math.abs(a.length - b.length) <= most && editsWithin(a, b, most);
}

/** Whether `a` becomes `b` by at most `most` insertions, deletions and replacements. */
export function editsWithin(a: string, b: string, most: number): boolean {
  let [start, endA, endB] = [0, a.length, b.length];
  while (start < endA && start < endB && a[start] === b[start]) start += 1;
  while (endA > start && endB > start && a[endA - 1] === b[endB - 1]) [endA, endB] = [endA - 1, endB - 1];
  if (start === endA || start === endB) return endA - start + endB - start <= most;
  if (most === 0) return false;
  const [restA, restB] = [a.slice(start, endA), b.slice(start, endB)];
  return editsWithin(restA.slice(1), restB.slice(1), most - 1) || editsWithin(restA.slice(1), restB, most - 1) || editsWithin(restA, restB.slice(1), most - 1);
}
