import { beliefsOf, rankedTypes, wordsFor, type ClassifierModel } from './classifier';
import type { DocumentType } from './document-types';
import type { PageSight } from './page-sight';
import type { Suggested } from './suggestion';
import { signsOf, typeKeys } from './type-signs';

const sure = (share: number): number => Math.max(1, Math.min(99, Math.round(share * 100)));

/** A document with the page first that its head is on: pages can be fed in any order. */
export function headFirst(sights: readonly PageSight[]): readonly PageSight[] {
  const numbered = sights.find(({ frame }) => frame.printed?.at === 1);
  const first = sights[0];
  if (!first || first === numbered || sights.length > 12) return sights;
  const titled = first.titleAlone < 0.3 && first.letterhead < 2 ? sights.find((sight) => sight.titleAlone >= 0.5 && sight.letterhead >= 2) : undefined;
  const head = (first.frame.printed?.at ?? 1) > 1 ? (numbered ?? titled) : titled;
  return head ? [head, ...sights.filter((sight) => sight !== head)] : sights;
}

/** What is believed of a document's type, by its own pages. */
export function typeBeliefs(model: ClassifierModel, sights: readonly PageSight[]): Float64Array {
  return beliefsOf(model, signsOf(headFirst(sights).map(({ frame }) => frame)));
}

/** The most likely type in words: its title as it was read, or the words that speak for it. */
export function suggestType(model: ClassifierModel, sights: readonly PageSight[], beliefs: Float64Array): Suggested<DocumentType> {
  const [best] = rankedTypes(beliefs, 1);
  const type = best?.type ?? typeKeys[0]!;
  const ordered = headFirst(sights);
  const signs = signsOf(ordered.map(({ frame }) => frame));
  const own = signs.types.get(type);
  const words = own?.words || wordsFor(model, signs, type, 3).join(', ');
  return { value: type, confidence: sure(best?.share ?? 0), words, page: words ? (own?.page ?? ordered[0]?.frame.number ?? null) : null };
}
