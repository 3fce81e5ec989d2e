import type { ReportPlace } from '../elements/finding';
import type { DateInText } from '../../records/dates-in-text';
import type { Passage } from '../passages';

/** One of two places that do not agree: what stands there, and where. */
export interface Quoted {
  readonly quote: string;
  readonly where: ReportPlace;
}

/** Two places that cannot both be right. Found by comparing them; which one is wrong, a person says. */
export interface Contradiction {
  /** What kind: 'pages', 'side', 'age' … */
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly places: readonly [Quoted, Quoted];
}

/** A sentence of a report with the passage that it stands in. */
export interface Said {
  readonly sentence: string;
  readonly passage: Passage;
  /** The days that are written in it. */
  readonly days: readonly DateInText[];
}

const longestQuote = 220;

/** A sentence as a place: the words around `match` when it is long. */
export function quoted({ sentence, passage }: Pick<Said, 'sentence' | 'passage'>, match = ''): Quoted {
  return { quote: shortened(sentence, match), where: { kind: 'section', sectionId: passage.sectionId, key: passage.key } };
}

function shortened(sentence: string, match: string): string {
  if (sentence.length <= longestQuote) return sentence;
  const middle = Math.max(0, match ? sentence.indexOf(match) : 0);
  const from = Math.max(0, Math.min(middle - 90, sentence.length - longestQuote));
  return `${from > 0 ? '…' : ''}${sentence.slice(from, from + longestQuote).trim()}${from + longestQuote < sentence.length ? '…' : ''}`;
}
