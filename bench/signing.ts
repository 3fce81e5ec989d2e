import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openBenchDatabase } from './database.ts';
import type { Report } from './report.ts';

export const says = 'a process that signs a report is killed with -9, 50 times at random: signed or not, never half';

const kills = 50;

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('signing');
  const folder = await mkdtemp(join(tmpdir(), 'signing-'));
  process.env.DATA_DIR = folder;
  try {
    const { killSignatures } = await import('../lib/test/killed-signatures.ts');
    const { signed, unsigned, steps, half } = await killSignatures(kills, folder, Math.random);
    for (const [step, count] of Object.entries(steps)) report.figure(`killed after “${step}”`, count, 'times');
    for (const says of half) console.log(`  ${says}`);
    report.figure('signed, with file, hash, code and audit', signed, 'times');
    report.figure('not signed, with nothing left', unsigned, 'times');
    report.promise('kills', signed + unsigned + half.length, '', { atLeast: kills });
    report.promise('half signed', half.length, '', { atMost: 0 });
  } finally {
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
    await rm(folder, { recursive: true, force: true });
  }
}
