import type { PageSight } from './page-sight';
import { startSigns, startSignsAt, type Rarity, type RepeatOf } from './start-signs';
import { typeKeys } from './type-signs';

/** Weights of the signs that a document begins, in thousandths, in the order of `startSigns`, and one for all; learned by scripts/train-records.ts. */
export interface StartModel {
  readonly v: 1;
  readonly signs: readonly string[];
  readonly weights: readonly number[];
  readonly bias: number;
}

/** A chance that a document begins at a page, 0 to 1, and the signs that weigh most for what is said. */
export interface Start {
  readonly chance: number;
  readonly signs: readonly string[];
}

/** How many pages of the packet have each token; only tokens of few pages tie pages together. */
export function rarityOf(sights: readonly PageSight[]): Rarity {
  const often = new Map<number, number>();
  for (const { tokens } of sights) for (const token of tokens) often.set(token, (often.get(token) ?? 0) + 1);
  return often;
}

/** The chance that the page at `place` begins another document than the page before it. The first page always begins one. */
export function startAt(model: StartModel, sights: readonly PageSight[], place: number, rarity: Rarity, repeatOf: RepeatOf): Start {
  if (place === 0) return { chance: 1, signs: ['first page'] };
  const signs = startSignsAt(sights, place, rarity, repeatOf, typeKeys);
  const weighed = signs.map((sign, at) => ({ name: startSigns[at] ?? '', weight: (sign * (model.weights[at] ?? 0)) / 1000 }));
  const score = weighed.reduce((sum, { weight }) => sum + weight, model.bias / 1000);
  const side = score >= 0 ? 1 : -1;
  const named = weighed.filter(({ weight }) => weight * side > 0.15).sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)).slice(0, 3).map(({ name }) => name.replaceAll('_', ' '));
  return { chance: 1 / (1 + Math.exp(-score)), signs: named };
}

/** What the weights are learned from: the signs before a page, and whether a document begins there. */
export interface StartLesson {
  readonly signs: readonly number[];
  readonly begins: boolean;
}

/** Learns the weights by plain gradient steps in the order given. */
export function trainStarts(lessons: readonly StartLesson[]): StartModel {
  const weights = new Float64Array(startSigns.length);
  let bias = 0;
  for (let round = 0; round < 300; round += 1) {
    const step = 0.3 / (1 + round / 60);
    for (const { signs, begins } of lessons) {
      const score = signs.reduce((sum, sign, at) => sum + sign * (weights[at] ?? 0), bias);
      const gap = ((begins ? 1 : 0) - 1 / (1 + Math.exp(-score))) * step;
      bias += gap;
      signs.forEach((sign, at) => { weights[at]! += gap * sign - step * 0.002 * (weights[at] ?? 0); });
    }
  }
  return { v: 1, signs: [...startSigns], weights: [...weights].map((weight) => Math.round(weight * 1000)), bias: Math.round(bias * 1000) };
}
