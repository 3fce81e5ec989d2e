import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Report } from './report.ts';
import { ownSettings } from './settings.ts';

interface Bench {
  readonly says: string;
  run(report: Report): Promise<void>;
}

const benches: Record<string, () => Promise<Bench>> = {
  'fees-and-clocks': () => import('./fees-and-clocks.ts'),
  'invoice-numbers': () => import('./invoice-numbers.ts'),
  'quotes-throughput': () => import('./quotes-throughput.ts'),
  'large-practice': () => import('./large-practice.ts'),
  income: () => import('./income.ts'),
  contacts: () => import('./contacts.ts'),
  ocr: () => import('./ocr.ts'),
  records: () => import('./records.ts'),
  'records-accuracy': () => import('./records-accuracy.ts'),
  'bad-files': () => import('./bad-files.ts'),
  understanding: () => import('./understanding.ts'),
  uploads: () => import('./uploads.ts'),
  search: () => import('./search.ts'),
  'calendar-month': () => import('./calendar-month.ts'),
  viewer: () => import('./viewer.ts'),
  'report-export': () => import('./report-export.ts'),
  signing: () => import('./signing.ts'),
  'report-typing': () => import('./report-typing.ts'),
  eors: () => import('./eors.ts'),
};

/** `npm run bench` runs them all, `npm run bench -- <name> …` some, `npm run bench -- --list` says what there is. */
async function main(given: readonly string[]): Promise<number> {
  if (given.includes('--list')) {
    for (const [name, load] of Object.entries(benches)) console.log(`${name.padEnd(20)} ${(await load()).says}`);
    return 0;
  }
  const unknown = given.filter((name) => !Object.hasOwn(benches, name));
  if (unknown.length > 0) {
    console.error(`There is no benchmark ${unknown.join(', ')}. There are ${Object.keys(benches).join(', ')}.`);
    return 2;
  }
  const names = given.length > 0 ? given : Object.keys(benches);
  if (names.length === 1) return measure(names[0] ?? '');
  // Each in a process of its own: a process has one database for as long as it lives.
  const ended = names.map((name) => spawnSync(process.execPath, ['--import', 'tsx', 'bench/run.ts', name], { stdio: 'inherit' }).status);
  return ended.every((status) => status === 0) ? 0 : 1;
}

async function measure(name: string): Promise<number> {
  const dataDir = mkdtempSync(join(tmpdir(), 'panelist-bench-data-'));
  Object.assign(process.env, ownSettings(), { DATA_DIR: dataDir });
  const bench = await benches[name]?.();
  console.log(`\n${name}: ${bench?.says ?? ''}`);
  const report = new Report();
  await bench?.run(report);
  rmSync(dataDir, { recursive: true, force: true });
  console.log(report.broken.length === 0 ? '\nEvery bound holds.' : `\n${report.broken.length} broken:\n${report.broken.map((label) => `  ${name}: ${label}`).join('\n')}`);
  return report.broken.length === 0 ? 0 : 1;
}

process.exit(await main(process.argv.slice(2)));
