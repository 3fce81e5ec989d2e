import type { Entries } from './entry';
import { makeClassifiers } from './make-classifiers';

export const classifiersEntries: Entries = {
  'GET /classifiers': { ask: () => ({}), names: [] },
  'POST /classifiers/restore': { ask: ({ classifierVersion }) => ({ body: { toVersion: 0, version: Number(classifierVersion) } }), names: [], fresh: makeClassifiers },
};
