/** What stands around the first place of some words in a text, and at how many places they stand. */
export interface Snippets {
  readonly count: number;
  readonly before: string;
  readonly hit: string;
  readonly after: string;
}

const around = 60;

/** Looks for words in a text, without regard to case; between two words any white space may stand, a line's end too. */
export function snippetsOf(text: string, words: string): Snippets {
  const found = [...text.matchAll(patternOf(words))];
  const [first] = found;
  if (!first) return { count: 0, before: '', hit: '', after: '' };
  const end = first.index + first[0].length;
  const before = text.slice(Math.max(0, first.index - around), first.index);
  const after = text.slice(end, end + around);
  return {
    count: found.length,
    before: `${first.index > around ? '…' : ''}${before.replace(/\s+/g, ' ').replace(first.index > around ? /^\S*\s/ : /^/, '').trimStart()}`,
    hit: first[0].replace(/\s+/g, ' '),
    after: `${after.replace(/\s+/g, ' ').replace(end + around < text.length ? /\s\S*$/ : /$/, '').trimEnd()}${end + around < text.length ? '…' : ''}`,
  };
}

/** The stretches of a text that are these words, as from and to. */
export function placesOf(text: string, words: string): (readonly [number, number])[] {
  return [...text.matchAll(patternOf(words))].map(({ index, 0: hit }) => [index, index + hit.length] as const);
}

function patternOf(words: string): RegExp {
  const parts = words.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return parts.join('') === '' ? /$^/g : new RegExp(parts.join('\\s+'), 'giu');
}
