import { featureScale, softmax, tiedKinds, type ClassifierModel } from './classifier';
import type { DocumentType } from './document-types';
import { typeKeys, type Signs } from './type-signs';

/** A document whose type a person has said. */
export interface Lesson {
  readonly signs: Signs;
  readonly type: DocumentType;
  /** How much it counts; 1 is a document. */
  readonly weight: number;
}

export interface TrainingPlan {
  /** The features that may carry weight; what names a person is left out by who asks. */
  readonly vocabulary: ReadonlySet<string>;
  /** The model to start from and to stay near; null starts from nothing. */
  readonly base: ClassifierModel | null;
  readonly rounds: number;
  /** How strongly weights are drawn back to the base. */
  readonly pull: number;
}

const UNIT = 1000;
/** Weights below a fiftieth say nothing and are not kept. */
const LEAST = 20;

/**
 * Learns the weights from the lessons by plain gradient steps in the order given: the same lessons give the same model.
 * Time is lessons × rounds × features.
 */
export function trainClassifier(lessons: readonly Lesson[], plan: TrainingPlan): ClassifierModel {
  const steps = trainInSteps(lessons, plan);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds, for a process that has other things to answer; yields the share that is done. */
export function* trainInSteps(lessons: readonly Lesson[], plan: TrainingPlan): Generator<number, ClassifierModel> {
  const kinds = typeKeys.length;
  const { base, vocabulary } = plan;
  const unit = base?.unit ?? UNIT;
  const bias = Float64Array.from(typeKeys, (type) => (base?.bias[type] ?? 0) / unit);
  const tied = Float64Array.from(tiedKinds, (_kind, at) => (base?.tied[at] ?? 2 * unit) / unit);
  const origin = new Map<string, Float64Array>();
  const rowOf = (feature: string): Float64Array => {
    const row = new Float64Array(kinds);
    const flat = base?.weights[feature] ?? [];
    for (let at = 0; at < flat.length; at += 2) row[flat[at] ?? 0] = (flat[at + 1] ?? 0) / unit;
    return row;
  };
  const weights = new Map<string, Float64Array>();
  const features = new Set([...vocabulary, ...Object.keys(base?.weights ?? {})]);
  for (const feature of features) {
    const row = rowOf(feature);
    origin.set(feature, row);
    weights.set(feature, Float64Array.from(row));
  }
  const read = lessons.map(({ signs, type, weight }) => {
    const rows = [...signs.features].filter((feature) => features.has(feature));
    const own = typeKeys.map((key) => { const found = signs.types.get(key); return found ? tiedKinds.map((kind) => found[kind]) : null; });
    return { rows: rows.map((feature) => weights.get(feature)!), scale: featureScale(rows.length), own, target: typeKeys.indexOf(type), weight };
  });
  for (let round = 0; round < plan.rounds; round += 1) {
    const step = 1.2 / (1 + round / 12);
    for (const [at, { rows, scale, own, target, weight }] of read.entries()) {
      if (at % 100 === 0) yield (round + at / read.length) / plan.rounds;
      const scores = Float64Array.from(bias);
      own.forEach((signs, at) => { if (signs) scores[at]! += signs.reduce((sum, sign, place) => sum + sign * (tied[place] ?? 0), 0); });
      for (const row of rows) for (let at = 0; at < kinds; at += 1) scores[at]! += (row[at] ?? 0) * scale;
      const shares = softmax(scores, 1);
      for (let at = 0; at < kinds; at += 1) {
        const gap = ((at === target ? 1 : 0) - (shares[at] ?? 0)) * weight * step;
        if (Math.abs(gap) < 1e-5) continue;
        bias[at]! += gap * 0.05;
        own[at]?.forEach((sign, place) => { tied[place] = Math.max(0, (tied[place] ?? 0) + gap * sign * 0.02); });
        for (const row of rows) row[at]! += gap * scale;
      }
    }
    const keep = 1 - plan.pull * step;
    for (const [feature, row] of weights) {
      const from = origin.get(feature)!;
      for (let at = 0; at < kinds; at += 1) row[at] = (from[at] ?? 0) + ((row[at] ?? 0) - (from[at] ?? 0)) * keep;
    }
  }
  return packed(bias, tied, weights, unit, base?.heat ?? 1);
}

function packed(bias: Float64Array, tied: Float64Array, weights: ReadonlyMap<string, Float64Array>, unit: number, heat: number): ClassifierModel {
  const whole = (value: number) => Math.round(value * unit);
  const rows = [...weights].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([feature, row]) => {
    const flat = [...row].flatMap((value, at) => (Math.abs(whole(value)) >= LEAST ? [at, whole(value)] : []));
    return flat.length > 0 ? [[feature, flat] as const] : [];
  });
  return { v: 1, unit, tied: [...tied].map(whole), bias: Object.fromEntries(typeKeys.map((type, at) => [type, whole(bias[at] ?? 0)])), weights: Object.fromEntries(rows), heat };
}
