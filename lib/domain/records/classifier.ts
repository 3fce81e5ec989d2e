import type { DocumentType } from './document-types';
import { typeKeys, type Signs, type TypeSigns } from './type-signs';

/** How much each kind of sign weighs, for all types alike. */
export const tiedKinds = ['head', 'alone', 'later', 'hints'] as const satisfies readonly (keyof TypeSigns)[];

/** A trained classifier, safe as JSON. Weights are whole numbers in `unit` parts of one. */
export interface ClassifierModel {
  readonly v: 1;
  readonly unit: number;
  readonly tied: readonly number[];
  readonly bias: Readonly<Partial<Record<DocumentType, number>>>;
  /** feature → [index of the type in document-types.ts, weight] pairs, flat. */
  readonly weights: Readonly<Record<string, readonly number[]>>;
  /** Divides the scores, so that what is said with 90 is right about nine times of ten. */
  readonly heat: number;
}

/** One type with the share of belief in it, 0 to 1. */
export interface TypeBelief {
  readonly type: DocumentType;
  readonly share: number;
}

/** A document counts less by each feature the more features it has, so that length alone does not make it sure. */
export const featureScale = (count: number): number => 1 / Math.sqrt(Math.max(8, count));

/** The belief in each type, in the order of document-types.ts; adds up to 1. */
export function beliefsOf(model: ClassifierModel, signs: Signs): Float64Array {
  const scores = new Float64Array(typeKeys.length);
  typeKeys.forEach((type, at) => {
    const own = signs.types.get(type);
    scores[at] = (model.bias[type] ?? 0) + (own ? tiedKinds.reduce((sum, kind, place) => sum + own[kind] * (model.tied[place] ?? 0), 0) : 0);
  });
  const known = [...signs.features].filter((feature) => Object.hasOwn(model.weights, feature));
  const scale = featureScale(known.length);
  for (const feature of known) {
    const flat = model.weights[feature] ?? [];
    for (let at = 0; at < flat.length; at += 2) scores[flat[at] ?? 0]! += (flat[at + 1] ?? 0) * scale;
  }
  return softmax(scores, model.unit * model.heat);
}

/** The types that are believed in, most likely first. */
export function rankedTypes(beliefs: Float64Array, most: number): readonly TypeBelief[] {
  return typeKeys.map((type, at) => ({ type, share: beliefs[at] ?? 0 })).sort((a, b) => b.share - a.share).slice(0, most);
}

/** The features that speak most for a type, strongest first: words and headings as they were read. */
export function wordsFor(model: ClassifierModel, signs: Signs, type: DocumentType, most: number): readonly string[] {
  const index = typeKeys.indexOf(type);
  const weightOf = (feature: string) => {
    const flat = model.weights[feature] ?? [];
    for (let at = 0; at < flat.length; at += 2) if (flat[at] === index) return flat[at + 1] ?? 0;
    return 0;
  };
  return [...signs.features].filter((feature) => !feature.startsWith('x:') && Object.hasOwn(model.weights, feature)).map((feature) => ({ feature, weight: weightOf(feature) }))
    .filter(({ weight }) => weight > 0).sort((a, b) => b.weight - a.weight || (a.feature < b.feature ? -1 : 1)).slice(0, most).map(({ feature }) => feature.slice(2));
}

export function softmax(scores: Float64Array, divisor: number): Float64Array {
  const top = scores.reduce((most, score) => Math.max(most, score), -Infinity);
  const powers = scores.map((score) => Math.exp((score - top) / divisor));
  const sum = powers.reduce((total, power) => total + power, 0);
  return powers.map((power) => power / sum);
}
