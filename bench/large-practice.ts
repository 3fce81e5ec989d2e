import { cookieOf } from './cookie.ts';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { loadPractice } from './load-practice.ts';
import { median, type Report } from './report.ts';
import { record, sameSql, type Recorded } from './same-sql.ts';
import { load, startWeb, type Load } from './web-process.ts';
import type { PracticeCtx } from '../lib/core/context.ts';
import type { World } from '../lib/test/world.ts';

export const says = 'case list and today at 100,000 cases, against the bare page of the same server and the same SQL in the same run';

const caseCount = 100_000;
const deepPage = 1_000;
const pageSize = 50;
const turnSeconds = 4;
const sorts = ['newest', 'exam', 'fee', 'number'] as const;

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('large_practice');
  const { makeWorld } = await import('../lib/test/world.ts');
  const { database: client } = await import('../lib/db/client.ts');
  try {
    const world = await makeWorld();
    const start = performance.now();
    await loadPractice(database.owner, world, caseCount);
    report.figure(`${caseCount.toLocaleString('en-US')} cases loaded in`, (performance.now() - start) / 1000, 's');
    const ctx = world.as('owner', { now: new Date() });
    await deepPages(report, ctx, database);
    const listSql = await statements(report, ctx);
    await pages(report, database, world, listSql);
  } finally {
    await client().$disconnect();
    await database.close();
  }
}

/** A page far back in the list costs what the first one costs: it is found by its key, not counted off. */
async function deepPages(report: Report, ctx: PracticeCtx, { owner }: BenchDatabase): Promise<void> {
  const { listCases } = await import('../lib/features/cases/queries.ts');
  const { writeCursor } = await import('../lib/features/cases/policy.ts');
  const keys = {
    newest: `to_char("createdAt" at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`,
    exam: `coalesce("nextExamOn", date '9999-12-31')::text`,
    fee: `"expectedFeeCents"::text`,
    number: 'number::text',
  };
  const orders = { newest: '"createdAt" desc, id desc', exam: `coalesce("nextExamOn", date '9999-12-31'), id`, fee: '"expectedFeeCents" desc, id desc', number: 'number desc' };
  for (const sort of sorts) {
    const { rows } = await owner.query<{ key: string; id: string }>(`select ${keys[sort]} as key, id from "Case" where "practiceId" = $1 order by ${orders[sort]} offset $2 limit 1`, [ctx.practiceId, (deepPage - 1) * pageSize - 1]);
    const cursor = writeCursor(sort, rows[0]?.key ?? '', rows[0]?.id ?? '');
    const [first, deep]: [number[], number[]] = [[], []];
    for (let round = -3; round < 25; round += 1) {
      const [near, far] = [await timed(() => listCases(ctx, { sort })), await timed(() => listCases(ctx, { sort, cursor }))];
      if (round < 0) continue;
      first.push(near);
      deep.push(far);
    }
    report.figure(`first page by ${sort}`, median(first), 'ms');
    report.ratio(`page ${deepPage.toLocaleString('en-US')} against the first, by ${sort}`, median(deep), median(first), { atMost: 2 });
  }
}

/** How many statements a screen asks of 100,000 cases. Answers those of the case list, to be run without us. */
async function statements(report: Report, ctx: PracticeCtx): Promise<Recorded[]> {
  const { listCases } = await import('../lib/features/cases/queries.ts');
  const { readToday } = await import('../lib/features/today/queries.ts');
  const { statementsOf } = await import('../lib/test/query-count.ts');
  const recorded = await record(() => listCases(ctx, {}));
  report.promise('statements of the case list', (await statementsOf(() => listCases(ctx, {}))).length, '', { atLeast: 1, atMost: 4 });
  report.promise('statements of today', (await statementsOf(() => readToday(ctx, {}))).length, '', { atLeast: 1, atMost: 8 });
  return recorded;
}

async function pages(report: Report, database: BenchDatabase, world: World, listSql: readonly Recorded[]): Promise<void> {
  const web = await startWeb(database.environment);
  try {
    const headers = { cookie: await cookieOf(world, web.origin) };
    const turns = {
      bare: () => load(`${web.origin}/choose-practice`, { headers, duration: turnSeconds }),
      cases: () => load(`${web.origin}/cases`, { headers, duration: turnSeconds }),
      today: () => load(`${web.origin}/today`, { headers, duration: turnSeconds }),
      json: () => load(`${web.origin}/api/v1/cases`, { headers, duration: turnSeconds }),
      sql: () => sameSql(database.appUrl, world.practiceId, listSql, turnSeconds),
    };
    const { bare, cases, today, json, sql } = await inTurns(turns);
    report.figure('bare signed-in page', bare.perSecond, 'a second');
    report.figure('case list, 50 rows, as a page', cases.perSecond, 'a second');
    report.figure('case list, 97.5 of 100 within', cases.p97Ms, 'ms');
    report.figure('today, as a page', today.perSecond, 'a second');
    report.figure('today, 97.5 of 100 within', today.p97Ms, 'ms');
    report.figure('case list, as JSON', json.perSecond, 'a second');
    report.figure('the same SQL through pg, 8 at once', sql.perSecond, 'a second');
    report.ratio('case list against the bare page', cases.perSecond, bare.perSecond, { atLeast: 0.4 });
    report.ratio('today against the bare page', today.perSecond, bare.perSecond, { atLeast: 0.2 });
    report.ratio('case list as a page against its SQL alone', cases.perSecond, sql.perSecond, { atLeast: 0.02 });
    report.ratio('case list as JSON against its SQL alone', json.perSecond, sql.perSecond, { atLeast: 0.05 });
  } finally {
    await web.stop();
  }
}

/** Each measured in short turns, so that a busy moment of the machine falls on all of them; the middle turn counts. */
async function inTurns<const Name extends string>(turns: Record<Name, () => Promise<Load>>): Promise<Record<Name, Load>> {
  const names = Object.keys(turns) as Name[];
  const seen = Object.fromEntries(names.map((name) => [name, [] as Load[]])) as Record<Name, Load[]>;
  for (let turn = -1; turn < 3; turn += 1) {
    for (const name of names) {
      const measured = await turns[name]();
      // The first turn warms up.
      if (turn >= 0) seen[name].push(measured);
    }
  }
  const middle = (loads: readonly Load[]): Load => ({ perSecond: median(loads.map((one) => one.perSecond)), p50Ms: median(loads.map((one) => one.p50Ms)), p97Ms: median(loads.map((one) => one.p97Ms)) });
  return Object.fromEntries(names.map((name) => [name, middle(seen[name])])) as Record<Name, Load>;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
