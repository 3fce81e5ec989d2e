import type { BodySide } from '../report/findings';
import { comparable } from '../search-text';
import { looksLikeCode, withPoint, type DiagnosisCode } from './code';
import { readingsOf } from './synonyms';

export interface FoundCode extends DiagnosisCode {
  /** The side that the words name, else the one that was typed. */
  readonly side: BodySide;
}

/** A list made ready to be searched: each code with its words as they are compared. Making it takes a moment, keep it. */
export interface CodeIndex {
  readonly entries: readonly (DiagnosisCode & { readonly words: string })[];
}

const sideWords: Readonly<Record<string, string>> = { right: 'right', rt: 'right', r: 'right', left: 'left', lt: 'left', l: 'left', bilateral: 'bilateral', bilat: 'bilateral', both: 'bilateral', bl: 'bilateral' };
const fillers = new Set(['of', 'the', 'and', 'in', 'to', 'with', 'at', 'a', 'an', 'due']);

export function indexOf(codes: readonly DiagnosisCode[]): CodeIndex {
  return { entries: codes.map(({ code, title }) => ({ code, title, words: ` ${comparable(title)} ` })) };
}

/**
 * The codes that fit what somebody types, the likeliest first: a beginning of a code, or words in any order, each a beginning of a word.
 * Sides are understood ('rt knee pain'); where no code names the side, those without one come after and carry the side that was typed.
 */
export function findCodes({ entries }: CodeIndex, typed: string, most = 20): FoundCode[] {
  if (looksLikeCode(typed)) {
    const begins = withPoint(typed);
    const found = entries.filter(({ code }) => code.startsWith(begins));
    return found.slice(0, most).map((entry) => ({ code: entry.code, title: entry.title, side: sideNamed(entry.words) }));
  }
  const tokens = comparable(typed).split(' ').filter(Boolean).slice(0, 10);
  const side = tokens.map((token) => sideWords[token]).find(Boolean) ?? null;
  const bare = tokens.filter((token) => !sideWords[token]).join(' ');
  if (bare.length < 2) return [];
  const best = new Map<number, number>();
  for (const reading of readingsOf(bare)) {
    const words = reading.split(' ').filter((word) => !fillers.has(word));
    if (words.length === 0) continue;
    const asTyped = reading === bare ? 0 : -1;
    entries.forEach((entry, at) => {
      const score = scoreOf(entry.words, words, reading, side, entry.code);
      if (score !== null && score + asTyped > (best.get(at) ?? -Infinity)) best.set(at, score + asTyped);
    });
  }
  return [...best]
    .sort(([a, scoreA], [b, scoreB]) => scoreB - scoreA || (entries[a]?.title.length ?? 0) - (entries[b]?.title.length ?? 0) || a - b)
    .slice(0, most)
    .flatMap(([at]) => {
      const entry = entries[at];
      return entry ? [{ code: entry.code, title: entry.title, side: sideOr(sideNamed(entry.words), side) }] : [];
    });
}

/** How well a code fits; null where a word is missing or it names the other side. */
function scoreOf(words: string, wanted: readonly string[], phrase: string, side: string | null, code: string): number | null {
  let whole = 0;
  for (const word of wanted) {
    if (!words.includes(` ${word}`)) return null;
    if (words.includes(` ${word} `)) whole += 1;
  }
  const named = sideNamed(words);
  if (side !== null && named !== 'none' && !words.includes(` ${side} `)) return null;
  const sideFits = side === null ? (named === 'none' ? 2 : 0) : named === 'none' ? -12 : 6;
  const length = words.split(' ').length - 2;
  const begins = words.startsWith(` ${phrase}`) ? 8 : words.includes(` ${phrase}`) ? 4 : 0;
  // Of an injury the first encounter comes before the later ones, and the plain healing before nonunion and malunion.
  const seventh = code.length === 8 ? ({ A: 0, D: -3, S: -4 }[code[7] ?? ''] ?? -9) : 0;
  const asksLater = /\b(subsequent|sequela|nonunion|malunion|delayed|open)\b/.test(phrase);
  return whole * 3 + begins + sideFits - length * 0.6 + (asksLater ? 0 : seventh) - (/ unspecified /.test(words) && !phrase.includes('unspecified') ? (side === null ? 1 : 4) : 0);
}

function sideNamed(words: string): BodySide {
  const [right, left] = [words.includes(' right '), words.includes(' left ')];
  if (words.includes(' bilateral ') || (right && left)) return 'both';
  return right ? 'right' : left ? 'left' : 'none';
}

function sideOr(named: BodySide, typed: string | null): BodySide {
  if (named !== 'none' || typed === null) return named;
  return typed === 'bilateral' ? 'both' : (typed as BodySide);
}
