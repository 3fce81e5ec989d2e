import { mkdirSync } from 'node:fs';
import { ensureGenerated } from './up/build.ts';
import { explain } from './up/plain-error.ts';

mkdirSync('.data', { recursive: true });
await ensureGenerated('.data').then(
  (changed) => console.log(changed ? 'Generated' : 'Up to date'),
  (cause: unknown) => {
    console.error(explain(cause));
    process.exitCode = 1;
  },
);
