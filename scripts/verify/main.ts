import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBrowser } from './browser.ts';
import { runStage, tail } from './run-stage.ts';
import { stages } from './stages.ts';

const folder = join('.data', 'verify');
mkdirSync(folder, { recursive: true });

const failedStages = new Set<string>();
let passed = 0;
let failed = 0;

function report(name: string, outcome: string, counts: { passed: number; failed: number }): void {
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0) failedStages.add(name);
  console.log(`${counts.failed > 0 ? 'FAIL' : 'ok  '}  ${name.padEnd(22)} ${outcome}`);
}

for (const stage of stages) {
  if (stage.needs?.includes('browser')) prepareBrowser();
  const missing = stage.needs?.find((need) => failedStages.has(need));
  if (missing) {
    report(stage.name, `not run: needs "${missing}"`, { passed: 0, failed: 1 });
    continue;
  }
  const result = await runStage(stage, folder);
  report(stage.name, `${result.seconds.toFixed(1).padStart(6)} s   ${result.passed} passed, ${result.failed} failed${result.unsteady ? `, ${result.unsteady} of them at a second try` : ''}`, result);
  if (result.failed > 0 || result.unsteady) console.log(`${tail(result.logFile)}\n    All of it: ${result.logFile}`);
}

function prepareBrowser(): void {
  const logFile = join(folder, 'browser.log');
  try {
    const path = ensureBrowser((text) => writeFileSync(logFile, text, { flag: 'a' }));
    report('browser', path, { passed: 1, failed: 0 });
  } catch (cause) {
    report('browser', (cause as Error).message, { passed: 0, failed: 1 });
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed > 0 ? 1 : 0);
