import { comparable, searchWords } from '../search-text';
import type { ReportSpecialty } from './kinds';
import type { WrittenSection } from './sections';

export interface Findable {
  readonly name: string;
  readonly text: string;
  readonly sectionKeys: readonly string[];
  readonly specialty: string;
}

/** Where a phrase is looked for; null and '' where that is not known. */
export interface PhrasePlace {
  readonly sectionKey: WrittenSection | null;
  readonly specialty: ReportSpecialty | '';
}

/**
 * Phrases that fit what was typed, the likeliest first: the short name itself, names that begin so, names with all words, then
 * the phrase's own text. A phrase of another specialty or of another section is not offered; one kept for this section comes before one for all.
 */
export function rankPhrases<P extends Findable>(phrases: readonly P[], typed: string, { sectionKey, specialty }: PhrasePlace): P[] {
  const wanted = searchWords(typed);
  const asTyped = wanted.join(' ');
  const scored = phrases.flatMap((phrase) => {
    if (phrase.specialty && specialty && phrase.specialty !== specialty) return [];
    if (sectionKey && phrase.sectionKeys.length > 0 && !phrase.sectionKeys.includes(sectionKey)) return [];
    const fit = fitOf(phrase, wanted, asTyped);
    if (fit === 0) return [];
    return [{ phrase, score: fit + (sectionKey && phrase.sectionKeys.includes(sectionKey) ? 3 : 0) + (phrase.specialty && phrase.specialty === specialty ? 2 : 0) }];
  });
  return scored.sort((a, b) => b.score - a.score || a.phrase.name.localeCompare(b.phrase.name)).map(({ phrase }) => phrase);
}

function fitOf({ name, text }: Findable, wanted: readonly string[], asTyped: string): number {
  if (wanted.length === 0) return 1;
  const whole = comparable(name);
  const named = whole.split(' ');
  if (whole === asTyped) return 100;
  if (whole.startsWith(asTyped)) return 80;
  const beginsIn = (words: readonly string[]) => wanted.every((word) => words.some((one) => one.startsWith(word)));
  if (beginsIn(named)) return 60;
  return beginsIn([...named, ...comparable(text).split(' ')]) ? 20 : 0;
}
