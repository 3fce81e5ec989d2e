import { cookieOf } from './cookie.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { loadPractice } from './load-practice.ts';
import { median, type Report } from './report.ts';
import { load, startWeb } from './web-process.ts';
import type { World } from '../lib/test/world.ts';

export const says = 'the income of a practice with 100,000 invoices: statements, and the page against the bare page of the same server in the same run';

const caseCount = 105_000;
const turnSeconds = 4;

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('income');
  const { makeWorld } = await import('../lib/test/world.ts');
  const { database: client } = await import('../lib/db/client.ts');
  try {
    const world = await makeWorld();
    await loadPractice(database.owner, world, caseCount);
    await loadLines(database, world);
    const { rows } = await database.owner.query<{ count: number }>('select count(*)::int as count from "Invoice" where "practiceId" = $1', [world.practiceId]);
    report.promise('invoices of the practice', rows[0]?.count ?? 0, '', { atLeast: 100_000 });
    await statements(report, world);
    await pages(report, database, world);
  } finally {
    await client().$disconnect();
    await database.close();
  }
}

/** Two lines a bill, and minutes on each exam, so that codes and hours are divided too. Straight SQL as the owner, for speed. */
async function loadLines({ owner }: BenchDatabase, { practiceId }: World): Promise<void> {
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  await owner.query(
    `insert into "InvoiceLine" ("practiceId", id, "invoiceId", position, code, modifiers, description, units, "unitPriceCents", "amountCents", steps)
     select i."practiceId", gen_random_uuid(), i.id, n, case n when 0 then 'ML201' else 'MLPRR' end, '{}', 'Line', 1, 0, case n when 0 then 201500 else i."totalCents" - 201500 end, '[]' from "Invoice" i cross join generate_series(0, 1) n where i."practiceId" = $1`,
    [practiceId],
  );
  await owner.query(`update "Evaluation" set "faceToFaceMinutes" = 40 + (extract(epoch from "createdAt")::bigint % 60)::int where "practiceId" = $1 and "examinedOn" is not null`, [practiceId]);
  await owner.query('commit');
  await owner.query('vacuum analyze');
}

/** The first answer after a change is made of eight statements; until the next change it costs one. */
async function statements(report: Report, world: World): Promise<void> {
  const { readIncome } = await import('../lib/features/income/queries.ts');
  const { statementsOf } = await import('../lib/test/query-count.ts');
  const ctx = world.as('owner', { now: new Date() });
  report.promise('statements of the income, first after a change', (await statementsOf(() => readIncome(ctx, {}))).length, '', { atLeast: 1, atMost: 8 });
  report.promise('statements of the income, until the next one', (await statementsOf(() => readIncome(ctx, {}))).length, '', { atLeast: 1, atMost: 8 });
  const made: number[] = [];
  for (const by of ['payer', 'physician', 'code', 'location', 'source'] as const) {
    const start = performance.now();
    await readIncome(ctx, { by });
    made.push(performance.now() - start);
  }
  report.figure('the income made anew, middle of five divisions', median(made), 'ms');
}

async function pages(report: Report, database: BenchDatabase, world: World): Promise<void> {
  const web = await startWeb(database.environment);
  try {
    const headers = { cookie: await cookieOf(world, web.origin) };
    const seen = { bare: [] as number[], income: [] as number[] };
    // They take turns, so that a busy moment of the machine falls on both; the first turn warms up.
    for (let turn = -1; turn < 3; turn += 1) {
      for (const [name, path] of [['bare', '/choose-practice'], ['income', '/income']] as const) {
        const { p50Ms } = await load(`${web.origin}${path}`, { headers, duration: turnSeconds, connections: 1 });
        if (turn >= 0) seen[name].push(p50Ms);
      }
    }
    report.figure('bare signed-in page, half within', median(seen.bare), 'ms');
    report.figure('income, half within', median(seen.income), 'ms');
    report.ratio('income against the bare page', median(seen.income), median(seen.bare), { atMost: 3 });
  } finally {
    await web.stop();
  }
}
