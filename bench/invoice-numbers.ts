import { spawn, type ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import type { IssuerWork } from './invoice-issuer.ts';
import { manyDrafts } from './many-drafts.ts';
import type { Report } from './report.ts';

export const says = 'gapless invoice numbers: 10,000 issues, 200 at once, every tenth fails, connections and whole processes are killed; MAX+1 and a sequence beside it. BENCH_ISSUES=400 for the short form';

const atOnce = 200;
const processes = 4;
/** Without a single issue for so long, the trial is over. */
const STUCK_MILLISECONDS = 180_000;
const wanted = Number(process.env.BENCH_ISSUES ?? 10_000);

/** A number that was given and then rolled back must be given again; one that was given twice must not exist. */
export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('invoice_numbers');
  try {
    await injectFailures(database);
    await ours(report, database);
    await naive(report, database);
  } finally {
    const { database: client } = await import('../lib/db/client.ts');
    await client().$disconnect();
    await database.close();
  }
}

async function ours(report: Report, { owner, appUrl, environment }: BenchDatabase): Promise<void> {
  const { makeWorld } = await import('../lib/test/world.ts');
  const { drafted } = await import('../lib/test/billable.ts');
  const world = await makeWorld();
  await drafted(world);
  const drafts = await manyDrafts(owner, world.practiceId, wanted);
  const stopKilling = killConnections(owner);
  const start = performance.now();
  const { failures, kills } = await issueAll(drafts, world.as('biller'), environment);
  const seconds = (performance.now() - start) / 1000;
  await stopKilling();
  const { rows } = await owner.query<{ count: number; different: number; first: number; last: number }>(
    `select count(*)::int as count, count(distinct number)::int as different, min(split_part(number, '-', 2)::int) as first, max(split_part(number, '-', 2)::int) as last from "Invoice" where "practiceId" = $1 and number is not null`,
    [world.practiceId],
  );
  const found = rows[0] ?? { count: 0, different: 0, first: 0, last: 0 };
  report.figure('issues failed on purpose and tried again', failures, 'times');
  report.figure('issued, with clocks, audit and idempotency', wanted / seconds, 'a second');
  report.promise('issued in the end', found.count, 'invoices', { atLeast: wanted, atMost: wanted });
  report.promise('numbers given twice', found.count - found.different, 'numbers', { atMost: 0 });
  report.promise('numbers missing between the first and the last', found.last - found.first + 1 - found.different, 'numbers', { atMost: 0 });
  report.promise('the first number', found.first, '', { atLeast: 1, atMost: 1 });
  report.promise('failures that were met', failures, 'times', { atLeast: wanted / 20 });
  report.promise('processes killed while they issued', kills, 'times', { atLeast: 2 });
  report.promise('issued rows that could be changed or removed', await changeable(appUrl, world.practiceId), 'of 4 tries', { atMost: 0 });
}

/** Issues every draft in several processes, of which one is killed again and again; what it had not done, another does. */
async function issueAll(drafts: readonly { id: string; version: number }[], ctx: object, environment: Readonly<Record<string, string>>): Promise<{ failures: number; kills: number }> {
  const issued = new Set<string>();
  let [failures, kills, lastIssue] = [0, 0, performance.now()];
  const done = (id: string) => {
    issued.add(id);
    lastIssue = performance.now();
  };
  const shares = Array.from({ length: processes }, (_, share) => drafts.filter((_draft, index) => index % processes === share));
  const running: (ChildProcess | null)[] = shares.map(() => null);
  const issueShare = async (share: number): Promise<void> => {
    for (;;) {
      const left = (shares[share] ?? []).filter(({ id }) => !issued.has(id));
      if (left.length === 0) return;
      const child = spawn(process.execPath, ['--import', 'tsx', 'bench/invoice-issuer.ts'], { stdio: ['pipe', 'pipe', 'inherit'], env: { ...process.env, ...environment, DATABASE_POOL_SIZE: '10' } });
      running[share] = child;
      createInterface({ input: child.stdout }).on('line', (line) => (line === 'failed' ? (failures += 1) : done(line)));
      child.stdin.on('error', () => undefined);
      child.stdin.end(JSON.stringify({ ctx, atOnce: atOnce / processes, drafts: left } as IssuerWork));
      await new Promise((resolve) => child.once('close', resolve));
      running[share] = null;
      if (performance.now() - lastIssue > STUCK_MILLISECONDS) throw new Error('Issuing fails for good');
    }
  };
  let going = true;
  const killing = (async () => {
    for (let turn = 0; going; turn += 1) {
      const before = issued.size;
      // One that works is killed, not one that only starts.
      while (going && issued.size < Math.min(before + Math.max(20, wanted / 12), wanted - 20)) await sleep(50);
      const victim = running[turn % processes];
      if (going && victim?.exitCode === null && issued.size < wanted - 20) {
        victim.kill('SIGKILL');
        kills += 1;
      } else await sleep(100);
    }
  })();
  await Promise.all(shares.map((_, share) => issueShare(share)));
  going = false;
  await killing;
  return { failures, kills };
}

/** How many of four tries to change issued rows, as the product's own account, went through. */
async function changeable(appUrl: string, practiceId: string): Promise<number> {
  const client = new pg.Client({ connectionString: appUrl });
  await client.connect();
  const tries = [
    `update "Invoice" set "totalCents" = "totalCents" + 1 where number is not null`,
    `update "Invoice" set number = number || 'x' where number is not null`,
    `delete from "Invoice" where number is not null`,
    `update "InvoiceLine" l set "amountCents" = 1 from "Invoice" i where i.id = l."invoiceId" and i."practiceId" = l."practiceId" and i.number is not null`,
  ];
  let through = 0;
  for (const attempt of tries) {
    await client.query('begin');
    await client.query(`select set_config('app.practice_id', $1, true)`, [practiceId]);
    through += await client.query(attempt).then(({ rowCount }) => (rowCount ? 1 : 0), () => 0);
    await client.query('rollback');
  }
  await client.end();
  return through;
}

/** Every tenth issue fails after its number was taken, as when a disk fills up. */
async function injectFailures({ owner }: BenchDatabase): Promise<void> {
  await owner.query(`create function bench_fail() returns trigger language plpgsql as $$ begin
    if new.number is not null and old.number is null and random() < 0.1 then raise exception 'injected failure'; end if; return new; end $$;
    create trigger zz_bench_fail before update on "Invoice" for each row execute function bench_fail()`);
}

/** Ends a working connection of the web process twice a second until told to stop. */
function killConnections(owner: pg.Client): () => Promise<void> {
  let going = true;
  const killing = (async () => {
    while (going) {
      await sleep(500);
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'panelist_app' and state <> 'idle' and query ilike '%"NumberSeries"%' limit 1`).catch(() => undefined);
    }
  })();
  return () => {
    going = false;
    return killing;
  };
}

/** What many billing programs do; both must fail here, else this benchmark proves nothing. */
async function naive(report: Report, { ownerUrl }: BenchDatabase): Promise<void> {
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 20 });
  await pool.query('create table naive_max (number int); create table naive_sequence (number int); create sequence naive_numbers');
  const attempt = async (next: string, table: string): Promise<void> => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(`insert into ${table} select ${next}`);
      await client.query(Math.random() < 0.1 ? 'rollback' : 'commit');
    } finally {
      client.release();
    }
  };
  const issue = (next: string, table: string) => Promise.all(Array.from({ length: 400 }, () => attempt(next, table)));
  await issue('(select coalesce(max(number), 0) + 1 from naive_max)', 'naive_max');
  await issue(`nextval('naive_numbers')`, 'naive_sequence');
  const judge = async (table: string) => {
    const { rows } = await pool.query<{ twice: number; missing: number }>(`select (count(*) - count(distinct number))::int as twice, (max(number) - min(number) + 1 - count(distinct number))::int as missing from ${table}`);
    return rows[0] ?? { twice: 0, missing: 0 };
  };
  report.promise('MAX+1: numbers given twice', (await judge('naive_max')).twice, 'numbers', { atLeast: 1 });
  report.promise('a sequence: numbers missing', (await judge('naive_sequence')).missing, 'numbers', { atLeast: 1 });
  await pool.end();
}
