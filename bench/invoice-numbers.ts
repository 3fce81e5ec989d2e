import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import type { Report } from './report.ts';

export const says = 'gapless invoice numbers: 200 issues at once, every tenth fails, connections are killed; MAX+1 and a sequence beside it';

const atOnce = 200;
const rounds = 2;

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

async function ours(report: Report, { owner }: BenchDatabase): Promise<void> {
  const { makeWorld } = await import('../lib/test/world.ts');
  const { drafted } = await import('../lib/test/billable.ts');
  const { issueInvoice } = await import('../lib/features/invoices/issue-invoice.ts');
  const world = await makeWorld();
  let failures = 0;
  let seconds = 0;
  for (let round = 0; round < rounds; round += 1) {
    const drafts = [];
    for (let count = 0; count < atOnce; count += 1) drafts.push(await drafted(world));
    const stopKilling = killConnections(owner);
    const start = performance.now();
    await Promise.all(
      drafts.map(async (draft) => {
        const idempotencyKey = randomUUID();
        // As a browser does it: the same key until there is an answer.
        for (;;) {
          try {
            return await issueInvoice(world.as('biller', { idempotencyKey }), { invoiceId: draft.id, version: draft.version });
          } catch {
            failures += 1;
            if (failures > 20 * rounds * atOnce) throw new Error('Issuing fails for good');
            await sleep(20);
          }
        }
      }),
    );
    seconds += (performance.now() - start) / 1000;
    await stopKilling();
  }
  const wanted = rounds * atOnce;
  const { rows } = await owner.query<{ count: number; different: number; first: string; last: string }>(
    `select count(*)::int as count, count(distinct number)::int as different, min(number) as first, max(number) as last from "Invoice" where "practiceId" = $1 and number is not null`,
    [world.practiceId],
  );
  const found = rows[0] ?? { count: 0, different: 0, first: '', last: '' };
  const span = Number(found.last.slice(5)) - Number(found.first.slice(5)) + 1;
  report.figure('issues failed on purpose and tried again', failures, 'times');
  report.figure('issued, with clocks, audit and idempotency', wanted / seconds, 'a second');
  report.promise('issued in the end', found.count, 'invoices', { atLeast: wanted, atMost: wanted });
  report.promise('numbers given twice', found.count - found.different, 'numbers', { atMost: 0 });
  report.promise('numbers missing between the first and the last', span - found.different, 'numbers', { atMost: 0 });
  report.promise('the first number', Number(found.first.slice(5)), '', { atLeast: 1, atMost: 1 });
  report.promise('failures that were met', failures, 'times', { atLeast: wanted / 20 });
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
      await owner.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'panelist_app' and state <> 'idle' and query ilike '%"NumberSeries"%' limit 1`);
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
  const issue = (next: string, table: string) => Promise.all(Array.from({ length: atOnce * rounds }, () => attempt(next, table)));
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
