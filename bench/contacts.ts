import { z } from 'zod';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { loadContacts } from './load-contacts.ts';
import { loadPractice } from './load-practice.ts';
import { median, type Report } from './report.ts';
import { record } from './same-sql.ts';
import pg from 'pg';
import type { PracticeCtx } from '../lib/core/context.ts';

export const says = 'type-ahead among 50,000 contacts, against an operation that asks the database nothing and the same SQL in the same run';

const contactCount = 50_000;
const caseCount = 20_000;
const rounds = 40;

/** What people type, by how much of it there is; a role where one is asked for. */
const typed: Readonly<Record<string, readonly { readonly q: string; readonly role?: 'interpreter' | 'defense_attorney' }[]>> = {
  'one letter': [...'abcdefghijklmnopqrstuvwxyz'].map((q) => ({ q })),
  'two letters': ['si', 'go', 'la', 'xy', 'qu', 'in', 'or', 'zz'].map((q) => ({ q })),
  'three letters': ['sie', 'ins', 'law', 'mut', 'xyl', 'ort', 'qqq'].map((q) => ({ q })),
  'a word': ['sierra', 'insurance', 'mutual', 'lindqvist', 'partners', 'nobody'].map((q) => ({ q })),
  'two words': ['sierra mutual', 'law golden', 'insurance 4711', 'ana ortega', 'mutual nobody'].map((q) => ({ q })),
  'nothing yet': [{ q: '' }],
  'a common role': ['', 's', 'mu', 'partners'].map((q) => ({ q, role: 'defense_attorney' as const })),
  'a role of one among all': ['', 'z', 'in', 'zenith'].map((q) => ({ q, role: 'interpreter' as const })),
};

export async function run(report: Report): Promise<void> {
  const database = await openBenchDatabase('contacts');
  const { makeWorld } = await import('../lib/test/world.ts');
  const { database: client } = await import('../lib/db/client.ts');
  try {
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    await loadPractice(database.owner, world, caseCount);
    for (const { practiceId } of [world, nextDoor]) await loadContacts(database.owner, practiceId, contactCount);
    await database.owner.query('vacuum analyze');
    const ctx = world.as('assistant', { now: new Date() });
    await typeAhead(report, database, ctx);
    await listAndPage(report, ctx);
    await duplicatesAndFiles(report, ctx);
  } finally {
    await client().$disconnect();
    await database.close();
  }
}

const p95 = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** One search after the other, each beside its peers, so that a busy moment falls on all three. */
async function typeAhead(report: Report, { appUrl }: BenchDatabase, ctx: PracticeCtx): Promise<void> {
  const { findContacts } = await import('../lib/features/contacts/queries.ts');
  const { query } = await import('../lib/core/operation.ts');
  const nothing = query({ name: 'contact.find', input: z.strictObject({}), output: z.object({ one: z.number() }), run: async ({ db }) => ({ one: (await db.$queryRaw<{ one: number }[]>`select 1 as one`)[0]?.one ?? 0 }) });
  const plain = new pg.Client({ connectionString: appUrl });
  await plain.connect();
  const all = Object.values(typed).flat();
  const sent = await record(async () => {
    for (const search of all) await findContacts(ctx, search);
  });
  const everything: { find: number[]; bare: number[] } = { find: [], bare: [] };
  for (const [label, searches] of Object.entries(typed)) {
    const [find, bare, sql]: [number[], number[], number[]] = [[], [], []];
    for (const search of searches) {
      const recorded = sent[all.indexOf(search)];
      if (!recorded || sent.length !== all.length) throw new Error('Each search is one statement');
      for (let round = -3; round < Math.max(rounds / searches.length, 8); round += 1) {
        const took = [await timed(() => findContacts(ctx, search)), await timed(() => nothing(ctx, {})), await timed(async () => {
          await plain.query('begin');
          await plain.query(`select set_config('app.practice_id', $1, true)`, [ctx.practiceId]);
          await plain.query(recorded.text, recorded.values);
          await plain.query('commit');
        })] as const;
        if (round < 0) continue;
        find.push(took[0]);
        bare.push(took[1]);
        sql.push(took[2]);
      }
    }
    everything.find.push(...find);
    everything.bare.push(...bare);
    report.figure(`${label}: 95 of 100 within`, p95(find), 'ms');
    report.figure(`${label}: the same SQL through pg alone, 95 of 100 within`, p95(sql), 'ms');
    report.ratio(`${label}: against an operation that asks nothing, at 95 of 100`, p95(find), p95(bare), { atMost: 8 });
  }
  await plain.end();
  report.figure('an operation that asks nothing, 95 of 100 within', p95(everything.bare), 'ms');
  report.ratio('any search against an operation that asks nothing, the middle one', median(everything.find), median(everything.bare), { atMost: 6 });
}

async function listAndPage(report: Report, ctx: PracticeCtx): Promise<void> {
  const { listContacts } = await import('../lib/features/contacts/queries.ts');
  const { statementsOf } = await import('../lib/test/query-count.ts');
  let cursor: string | null = null;
  for (let page = 0; page < 900; page += 10) cursor = (await listContacts(ctx, { limit: 500, ...(cursor ? { cursor } : {}) })).nextCursor ?? cursor;
  const [near, far, searched]: [number[], number[], number[]] = [[], [], []];
  for (let round = -3; round < 25; round += 1) {
    const took = [await timed(() => listContacts(ctx, {})), await timed(() => listContacts(ctx, { cursor: cursor ?? '' })), await timed(() => listContacts(ctx, { q: 'insurance' }))] as const;
    if (round < 0) continue;
    near.push(took[0]);
    far.push(took[1]);
    searched.push(took[2]);
  }
  report.figure('first page of the list, with open cases of each', median(near), 'ms');
  report.figure('the list of a common word', median(searched), 'ms');
  report.ratio('page 900 of the list against the first', median(far), median(near), { atMost: 2 });
  report.promise('statements of the list', (await statementsOf(() => listContacts(ctx, {}))).length, '', { atLeast: 1, atMost: 2 });
}

async function duplicatesAndFiles(report: Report, ctx: PracticeCtx): Promise<void> {
  const { findContactDuplicates } = await import('../lib/features/contact-duplicates/queries.ts');
  const { importContacts } = await import('../lib/features/contact-imports/import-contacts.ts');
  report.promise('who may be the same, among all', (await timed(() => findContactDuplicates(ctx, {}))) / 1000, 's', { atMost: 15 });
  const rows = Array.from({ length: 5_000 }, (_, index) => `Imported firm ${index},organisation,claims administrator,916 555 ${String(index).padStart(4, '0')},${index} Harbor Boulevard,Sacramento,CA,95814`);
  const text = `Name,Kind,Roles,Phone,Street,City,State,ZIP\n${rows.join('\n')}`;
  report.promise('a file of 5,000 rows imported', (await timed(() => importContacts(ctx, { text }))) / 1000, 's', { atMost: 15 });
}
