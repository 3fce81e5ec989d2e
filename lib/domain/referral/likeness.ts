import { comparable } from '../search-text';

/** How sure it is that two names are one's: the same but for spelling of form, very probably, perhaps. */
export type Sureness = 'same' | 'likely' | 'possible';

const forms = new Set(['inc', 'incorporated', 'llc', 'llp', 'lp', 'ltd', 'limited', 'corp', 'corporation', 'co', 'company', 'pc', 'apc', 'plc', 'pllc', 'dba', 'the', 'of', 'and', 'for']);
const titles = new Set(['dr', 'md', 'do', 'dc', 'phd', 'psyd', 'mr', 'mrs', 'ms', 'jr', 'sr', 'ii', 'iii', 'esq']);
const trade = new Set(['law', 'offices', 'office', 'firm', 'attorneys', 'attorney', 'associates', 'group', 'insurance', 'services', 'medical', 'clinic', 'center', 'centre']);

/** The words that carry a name: without legal form, title and, where something remains, the trade. */
function wordsOf(name: string): string[] {
  const all = comparable(name.replace(/[’']/g, '')).split(' ').filter(Boolean);
  const bare = all.filter((word) => !forms.has(word));
  // 'Do' is a degree after two names, and a name after one.
  const named = bare.filter((word) => !(titles.has(word) && bare.length > 2));
  const own = named.filter((word) => !trade.has(word));
  return own.length > 0 ? own : named.length > 0 ? named : bare.length > 0 ? bare : all.slice(0, 1);
}

/** The word of a name by which it is best looked up; empty where there is none. */
export function tellingWord(name: string): string {
  return [...wordsOf(name)].sort((a, b) => b.length - a.length)[0] ?? '';
}

/** Edits that turn one word into the other, counted no further than `limit`. */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let row = Array.from({ length: b.length + 1 }, (_, at) => at);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? limit + 1;
}

function wordLikeness(a: string, b: string): number {
  if (a === b) return 1;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (short.length === 1) return long.startsWith(short) ? 0.75 : 0;
  if (short.length >= 8 && edits(a, b, 2) <= 2) return 0.85;
  return short.length >= 5 && edits(a, b, 1) <= 1 ? 0.85 : 0;
}

/** How alike two names are, 0 to 1, whatever their order, accents, capitals, legal form, titles and initials. Symmetric. */
export function nameLikeness(a: string, b: string): number {
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return 0;
  // 'De la Cruz' and 'Delacruz'.
  const run = first.join('') === second.join('') ? 0.95 : 0;
  first.sort();
  second.sort();
  if (first.join(' ') === second.join(' ')) return 1;
  const pairs = first.flatMap((word, i) => second.map((other, j) => ({ i, j, like: wordLikeness(word, other) }))).filter(({ like }) => like > 0).sort((x, y) => y.like - x.like || x.i + x.j - (y.i + y.j));
  const [left, right] = [new Set<number>(), new Set<number>()];
  let sum = 0;
  for (const { i, j, like } of pairs) {
    if (left.has(i) || right.has(j)) continue;
    left.add(i);
    right.add(j);
    sum += like;
  }
  return Math.max(run, (2 * sum) / (first.length + second.length));
}

/** The same in words; null where two names are not alike enough to be mentioned. */
export function surenessOf(a: string, b: string): Sureness | null {
  const like = nameLikeness(a, b);
  if (like === 1) return 'same';
  if (like >= 0.9) return 'likely';
  return like >= 0.75 ? 'possible' : null;
}
