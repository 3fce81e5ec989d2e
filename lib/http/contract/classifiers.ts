import { listClassifiers } from '../../features/classifiers/queries';
import { restoreClassifier } from '../../features/classifiers/restore-classifier';
import { at, type ContractRow } from './row';

/** What the office taught the sorting of records. */
export const classifiersContract: readonly ContractRow[] = [
  ...at('/classifiers', { GET: listClassifiers }),
  ...at('/classifiers/restore', { POST: restoreClassifier }),
];
