/** A word of the office's records, and on how many of its pages it stands. */
export interface KnownWord {
  readonly word: string;
  readonly pages: number;
}

/** Letters that a scanner takes for one another. */
const alike = ['il1jt', 'o0', 'oc', 'ce', 'ea', 's5', 'b86h', 'z2', 'g9q', 'uvn', 'fts'];
const alikePairs = new Set(alike.flatMap((group) => [...group].flatMap((one) => [...group].filter((other) => other !== one).map((other) => one + other))));
/** Two letters that a scanner takes for one. */
const joined: readonly (readonly [two: string, one: string])[] = [['rn', 'm'], ['vv', 'w'], ['cl', 'd'], ['ii', 'u'], ['li', 'h'], ['ri', 'n'], ['nn', 'm']];

/**
 * How far a word lies from what it may have been before a scanner read it: half a step for letters that scanners take
 * for one another, a whole step for any other letter that is wrong, missing, too many or changed with its neighbour.
 */
export function misreadingDistance(meant: string, read: string): number {
  const width = read.length + 1;
  const cost = new Float64Array((meant.length + 1) * width);
  const at = (i: number, j: number): number => cost[i * width + j] ?? 0;
  for (let i = 0; i <= meant.length; i += 1) {
    for (let j = 0; j <= read.length; j += 1) {
      if (i === 0 || j === 0) {
        cost[i * width + j] = i + j;
        continue;
      }
      const [a, b] = [meant[i - 1] ?? '', read[j - 1] ?? ''];
      let best = Math.min(at(i - 1, j - 1) + (a === b ? 0 : alikePairs.has(a + b) ? 0.5 : 1), at(i - 1, j) + 1, at(i, j - 1) + 1);
      if (i > 1 && j > 1 && a === read[j - 2] && b === meant[i - 2]) best = Math.min(best, at(i - 2, j - 2) + 1);
      for (const [two, one] of joined) {
        if (j > 1 && a === one && read.slice(j - 2, j) === two) best = Math.min(best, at(i - 1, j - 2) + 0.5);
        if (i > 1 && b === one && meant.slice(i - 2, i) === two) best = Math.min(best, at(i - 2, j - 1) + 0.5);
      }
      cost[i * width + j] = best;
    }
  }
  return at(meant.length, read.length);
}

/** How much may be wrong with a word of this length before it is another word. */
function allowed(length: number): number {
  if (length < 5) return 0.5;
  return length < 8 ? 1 : 1.5;
}

const mostMisreadings = 8;
/** A misreading is rare beside the word itself: at most a fifth of its pages, or fewer than its own where a scanner's slip explains all of it. */
function isRare(pages: number, own: number, typed: string, distance: number): boolean {
  return own === 0 || pages * 5 <= own || (distance <= 0.5 && typed.length >= 5 && pages < own);
}

/**
 * Words that are looked for beside the one that was typed: what scanners made of it; or, when the records do not know it
 * at all, the words that may have been meant. The nearest first, at most eight. Words with the typed one's stem are found anyway.
 */
export function misreadingsOf<Word extends KnownWord>(typed: string, known: readonly Word[]): Word[] {
  if (typed.length < 3) return [];
  const own = known.find(({ word }) => word === typed)?.pages ?? 0;
  return known
    .filter(({ word }) => word !== typed)
    .map((candidate) => ({ candidate, distance: misreadingDistance(typed, candidate.word) }))
    .filter(({ candidate, distance }) => distance <= allowed(typed.length) && isRare(candidate.pages, own, typed, distance))
    .sort((a, b) => a.distance - b.distance || b.candidate.pages - a.candidate.pages || (a.candidate.word < b.candidate.word ? -1 : 1))
    .slice(0, mostMisreadings)
    .map(({ candidate }) => candidate);
}
