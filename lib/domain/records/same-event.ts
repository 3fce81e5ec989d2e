export interface DatedLine {
  readonly id: string;
  readonly happenedOn: string | null;
  readonly provider: string;
  readonly type: string;
  readonly text: string;
}

const alike = 0.6;
/** Each is compared with each: of a day with more, the rest is not. */
const mostOfOneDay = 400;

/** Lines of a chronology that are likely one event written twice: of one day, no other provider, and mostly the same words. Groups of ids, as they came. */
export function sameEvents(lines: readonly DatedLine[]): string[][] {
  const groups: string[][] = [];
  const byDay = Map.groupBy(lines, ({ happenedOn }) => happenedOn ?? '');
  for (const day of byDay.values()) {
    const open = day.slice(0, mostOfOneDay).map((line) => ({ line, words: wordsOf(line.text), group: null as string[] | null }));
    open.forEach((one, at) => {
      for (const other of open.slice(at + 1)) {
        if (other.group !== null || !mayBeOne(one.line, other.line) || likeness(one.words, other.words) < alike) continue;
        if (one.group === null) groups.push((one.group = [one.line.id]));
        one.group.push(other.line.id);
        other.group = one.group;
      }
    });
  }
  return groups;
}

function mayBeOne(a: DatedLine, b: DatedLine): boolean {
  const [first, second] = [plain(a.provider), plain(b.provider)];
  return first === '' || second === '' || first.includes(second) || second.includes(first);
}

const plain = (name: string): string => name.toLowerCase().replace(/\b(?:dr|md|m\.d|do|d\.o|dc|d\.c)\b\.?/g, '').replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
const wordsOf = (text: string): Set<string> => new Set(text.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []);

/** Share of words that both have, of those that either has. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0;
  const both = [...a].filter((word) => b.has(word)).length;
  return both / (a.size + b.size - both);
}
