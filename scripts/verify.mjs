import { ensureInstalled, runPinned } from './bootstrap.mjs';

ensureInstalled();
runPinned('scripts/verify/main.ts', process.argv.slice(2));
