import { mkdirSync } from 'node:fs';
import { ensureBuilt } from '../up/build.ts';
import { explain } from '../up/plain-error.ts';

mkdirSync('.data', { recursive: true });
await ensureBuilt('.data').then(
  (changed) => console.log(changed ? 'Built' : 'The build is of these very sources'),
  (cause: unknown) => {
    console.error(explain(cause));
    process.exitCode = 1;
  },
);
