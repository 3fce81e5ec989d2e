import { ensureInstalled, runPinned } from './bootstrap.mjs';

ensureInstalled();
runPinned('scripts/up/main.ts', process.argv.slice(2));
