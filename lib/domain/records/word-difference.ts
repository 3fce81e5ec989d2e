/** A stretch of words that both pages have, or only one of them. */
export interface Stretch {
  readonly kind: 'same' | 'first' | 'second';
  readonly words: readonly string[];
}

const mostWords = 2_500;
const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/**
 * What differs between the words of two pages: stretches in reading order, by the longest common run of words. Case and
 * signs do not count; a page longer than any real one is compared in its first words only.
 */
export function differenceOf(firstText: string, secondText: string): Stretch[] {
  const [first, second] = [firstText, secondText].map((text) => text.split(/\s+/).filter(Boolean).slice(0, mostWords)) as [string[], string[]];
  const [a, b] = [first.map(plain), second.map(plain)];
  const columns = b.length + 1;
  const longest = new Uint16Array((a.length + 1) * columns);
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      longest[i * columns + j] = a[i] === b[j] ? (longest[(i + 1) * columns + j + 1] ?? 0) + 1 : Math.max(longest[(i + 1) * columns + j] ?? 0, longest[i * columns + j + 1] ?? 0);
    }
  }
  const stretches: { kind: Stretch['kind']; words: string[] }[] = [];
  const add = (kind: Stretch['kind'], word: string) => {
    const last = stretches.at(-1);
    if (last?.kind === kind) last.words.push(word);
    else stretches.push({ kind, words: [word] });
  };
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      add('same', first[i] ?? '');
      i += 1;
      j += 1;
    } else if (j >= b.length || (i < a.length && (longest[(i + 1) * columns + j] ?? 0) >= (longest[i * columns + j + 1] ?? 0))) {
      add('first', first[i] ?? '');
      i += 1;
    } else {
      add('second', second[j] ?? '');
      j += 1;
    }
  }
  return stretches;
}

/** How much of the words both pages have, in hundredths of the longer one; 100 for two empty pages. */
export function likenessOf(stretches: readonly Stretch[]): number {
  const count = (...kinds: Stretch['kind'][]) => stretches.filter(({ kind }) => kinds.includes(kind)).reduce((sum, { words }) => sum + words.length, 0);
  const longer = Math.max(count('same', 'first'), count('same', 'second'));
  return longer === 0 ? 100 : Math.floor((100 * count('same')) / longer);
}
