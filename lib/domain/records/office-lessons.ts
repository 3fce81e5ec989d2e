import type { ClassifierModel } from './classifier';
import type { DocumentType } from './document-types';
import { typeKeys, type Signs } from './type-signs';
import type { Lesson } from './train-classifier';

/** A document that a person of the office decided, with what had been suggested. */
export interface OfficeLesson {
  /** Of the document: it is held back by its id, so that the same one is held back every time. */
  readonly id: string;
  readonly signs: Signs;
  readonly type: DocumentType;
  readonly suggested: DocumentType | null;
}

/** So many decided documents are needed before anything is learned; and so many new ones before it is learned again at once, or at night. */
export const fewestLessons = 20;
export const newLessons = { atOnce: 25, atNight: 5 } as const;
/** The newest so many are learned from. */
export const mostLessons = 1_000;
/** A version that has nothing to be measured on is not taken. */
const fewestHeldBack = 4;

/** A number that is as good as drawn, and the same for the same document and version. */
const lot = (id: string, version: number): number => [...id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 999_983, version * 7_919);

/** Parts the lessons: a fifth is held back to measure on, another fifth for each version. Each part keeps the order. */
export function holdBack(lessons: readonly OfficeLesson[], version: number): { readonly taught: readonly OfficeLesson[]; readonly held: readonly OfficeLesson[] } {
  const drawn = lessons.map(({ id }) => ({ id, lot: lot(id, version) })).sort((one, other) => one.lot - other.lot || (one.id < other.id ? -1 : 1));
  const held = new Set(drawn.slice(0, Math.ceil(lessons.length / 5)).map(({ id }) => id));
  return { taught: lessons.filter(({ id }) => !held.has(id)), held: lessons.filter(({ id }) => held.has(id)) };
}

/** What is learned from: a correction counts three times what a confirmation does. */
export function lessonsOf(taught: readonly OfficeLesson[]): readonly Lesson[] {
  return taught.map(({ signs, type, suggested }) => ({ signs, type, weight: suggested !== null && suggested !== type ? 1.5 : 0.5 }));
}

/** Words that stand in at least three of the documents; what stands in nearly all of one sender's is still a word. */
export function vocabularyOf(taught: readonly OfficeLesson[]): ReadonlySet<string> {
  const often = new Map<string, number>();
  for (const { signs } of taught) for (const feature of signs.features) often.set(feature, (often.get(feature) ?? 0) + 1);
  return new Set([...often].filter(([, count]) => count >= 3).map(([feature]) => feature));
}

/** Only taken when it is not worse on what was held back, in thousandths right. */
export function isTaken(before: number, after: number, held: number): boolean {
  return held >= fewestHeldBack && after >= before;
}

/** What a model adds to another one: small, and still true when the product ships with better weights. */
export function differenceOf(model: ClassifierModel, base: ClassifierModel): ClassifierModel {
  return { ...combined(model, base, -1), heat: model.heat };
}

/** The base with what the office's own model adds; the base where it adds nothing. */
export function withLessons(base: ClassifierModel, added: ClassifierModel | null): ClassifierModel {
  return added ? { ...combined(base, added, 1), heat: base.heat } : base;
}

function combined(one: ClassifierModel, other: ClassifierModel, sign: 1 | -1): ClassifierModel {
  const features = [...new Set([...Object.keys(one.weights), ...Object.keys(other.weights)])].sort();
  const weights = features.flatMap((feature) => {
    const row = new Map<number, number>();
    add(row, one.weights[feature] ?? [], 1);
    add(row, other.weights[feature] ?? [], sign);
    const flat = [...row].filter(([, weight]) => Math.abs(weight) >= 10).sort(([a], [b]) => a - b).flat();
    return flat.length > 0 ? [[feature, flat] as const] : [];
  });
  const bias = Object.fromEntries(typeKeys.map((type) => [type, (one.bias[type] ?? 0) + sign * (other.bias[type] ?? 0)]));
  return { v: 1, unit: one.unit, tied: one.tied.map((weight, at) => weight + sign * (other.tied[at] ?? 0)), bias, weights: Object.fromEntries(weights), heat: one.heat };
}

function add(row: Map<number, number>, flat: readonly number[], sign: 1 | -1): void {
  for (let at = 0; at < flat.length; at += 2) row.set(flat[at] ?? 0, (row.get(flat[at] ?? 0) ?? 0) + sign * (flat[at + 1] ?? 0));
}
