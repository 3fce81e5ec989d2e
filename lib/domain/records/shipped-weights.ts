import type { ClassifierModel } from './classifier';
import type { StartModel } from './document-starts';
import startWeights from './start-weights.json';
import typeWeights from './type-weights.json';

/** The weights that the product comes with, version 0 of every practice's classifier; learned by scripts/train-records.ts. */
export const shippedClassifier: ClassifierModel = typeWeights as unknown as ClassifierModel;
export const shippedStarts: StartModel = startWeights as unknown as StartModel;
