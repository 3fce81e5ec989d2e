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

/** What a document's own pages say of its type, and the words that each type would be suggested with. */
export interface TypeOpinion {
  readonly beliefs: Float64Array;
  readonly words: ReadonlyMap<DocumentType, { readonly words: string; readonly page: number | null }>;
}

/** Reads the pages of a document for its type. The pages after the twelfth add nothing. */
export function typeOpinion(model: ClassifierModel, sights: readonly PageSight[]): TypeOpinion {
  const ordered = headFirst(sights).slice(0, 12);
  const signs = signsOf(ordered.map(({ frame }) => frame), sights.length);
  const beliefs = beliefsOf(model, signs);
  const page = ordered[0]?.frame.number ?? null;
  const titled = [...signs.types].filter(([, { words }]) => words !== '').map(([type, own]) => [type, { words: own.words, page: own.page }] as const);
  const words = new Map<DocumentType, { words: string; page: number | null }>(titled);
  for (const { type } of rankedTypes(beliefs, 2)) {
    const spoken = words.has(type) ? '' : wordsFor(model, signs, type, 3).join(', ');
    if (spoken) words.set(type, { words: spoken, page });
  }
  return { beliefs, words };
}

/** The most likely type by the beliefs given, in words: its title as it was read, or the words that speak for it. */
export function suggestType(beliefs: Float64Array, opinion: TypeOpinion): Suggested<DocumentType> {
  const [best] = rankedTypes(beliefs, 1);
  const type = best?.type ?? typeKeys[0]!;
  const { words, page } = opinion.words.get(type) ?? { words: '', page: null };
  return { value: type, confidence: sure(best?.share ?? 0), words, page };
}
