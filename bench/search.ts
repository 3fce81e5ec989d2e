import pg from 'pg';
import { openBenchDatabase, type BenchDatabase } from './database.ts';
import { loadPages, madeId, pastTriggers } from './load-pages.ts';
import type { Report } from './report.ts';
import { record, type Recorded } from './same-sql.ts';
import type { PracticeCtx } from '../lib/core/context.ts';
import type { SearchRecords } from '../lib/features/record-search/schema.ts';

export const says = 'full-text search over 300,000 pages of records in one practice, in one case and in all, against the same SQL by the owner without row-level security';

const caseCount = Number(process.env.BENCH_CASES ?? 150);
const pagesInCase = 2_000;
const rounds = 12;

/** What an office looks for, from words on most pages to words on few. */
const typed: Readonly<Record<string, readonly string[]>> = {
  'a common word': ['patient', 'pain', 'knee'],
  'two common words': ['patient pain', 'right knee', 'left motion'],
  'a word of the matter': ['meniscus', 'shoulder', 'laminectomy', 'gabapentin'],
  'two words of the matter': ['meniscus tear', 'lumbar strain', 'cervical radiculopathy'],
  'a phrase': ['"range of motion"', '"meniscus tear"'],
  'a beginning': ['arthros*', 'spondylo*'],
  'a word left out': ['knee -lumbar', 'meniscus -surgery'],
  'a misspelled word': ['menicus', 'arthrocopy', 'castelanos'],
  'a rare word': ['spondylolisthesis', 'castellanos'],
  'no such word': ['zebraphysis'],
};

const p95 = (figures: readonly number[]): number => [...figures].sort((a, b) => a - b)[Math.floor(figures.length * 0.95)] ?? NaN;

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

export async function run(report: Report): Promise<void> {
  const keep = process.env.BENCH_KEEP === '1';
  const database = await openBenchDatabase('search', keep);
  const { makeWorld } = await import('../lib/test/world.ts');
  const { database: client } = await import('../lib/db/client.ts');
  try {
    const kept = await database.owner.query<{ id: string; pages: number }>(`select "practiceId" as id, count(*)::int as pages from "PageSearch" group by 1 order by 2 desc limit 1`);
    const [world, nextDoor] = [await makeWorld(), await makeWorld()];
    if (kept.rows[0]?.pages !== caseCount * pagesInCase) {
      await pastTriggers(database.owner, async () => {
        await loadPages(database.owner, world, caseCount, pagesInCase);
        await loadPages(database.owner, nextDoor, 2, pagesInCase);
      });
    }
    const { rows: [made] } = await database.owner.query<{ id: string; pages: number; words: number; mb: number }>(
      `select "practiceId" as id, count(*)::int as pages, (select count(*)::int from "RecordWord") as words, (pg_relation_size('"PageSearch_terms"') / 1048576)::int as mb from "PageSearch" group by 1 order by 2 desc limit 1`,
    );
    if (!made) throw new Error('There are no pages to search');
    report.promise('pages in the practice', made.pages, '', { atLeast: caseCount * pagesInCase });
    report.figure('words of both practices', made.words, '');
    report.figure('the index of words', made.mb, 'MB');
    const ctx = { ...world.as('reviewer', { now: new Date() }), practiceId: made.id as PracticeCtx['practiceId'] };
    const { rows: [one] } = await database.owner.query<{ id: string }>(`select ${madeId(`$1 || 'case' || $2`)} as id`, [made.id, String(Math.ceil(caseCount / 2))]);
    await searching(report, database, ctx, 'in one case', one?.id ?? null, 50);
    await searching(report, database, ctx, 'in the practice', null, 150);
  } finally {
    await client().$disconnect();
    await database.close();
  }
}

/** Each search beside its peer, so that a busy moment falls on both. */
async function searching(report: Report, { ownerUrl }: BenchDatabase, ctx: PracticeCtx, where: string, caseId: string | null, atMostMs: number): Promise<void> {
  const { searchRecords } = await import('../lib/features/record-search/queries.ts');
  const peer = await peerClient(ownerUrl, ctx.practiceId);
  const every: { ours: number[]; theirs: number[] } = { ours: [], theirs: [] };
  for (const [label, searches] of Object.entries(typed)) {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (const q of searches) {
      const input: SearchRecords = { q, ...(caseId ? { caseId: caseId as never } : {}) };
      const sent: readonly Recorded[] = await record(() => searchRecords(ctx, input));
      for (let round = -2; round < rounds; round += 1) {
        const took = [await timed(() => searchRecords(ctx, input)), await timed(async () => {
          for (const { text, values } of sent) await peer.query(text, values);
        })] as const;
        if (round < 0) continue;
        ours.push(took[0]);
        theirs.push(took[1]);
      }
    }
    report.figure(`${where}, ${label}: 95 of 100 within`, p95(ours), 'ms');
    every.ours.push(...ours);
    every.theirs.push(...theirs);
  }
  await peer.end();
  report.promise(`${where}: 95 of 100 searches within`, p95(every.ours), 'ms', { atMost: atMostMs });
  report.ratio(`${where}: against the owner without row-level security, at 95 of 100`, p95(every.ours), p95(every.theirs), { atMost: 3 });
}

/** The owner, past row-level security, with the same functions as its own plain ones. */
async function peerClient(ownerUrl: string, practiceId: string): Promise<pg.Client> {
  const peer = new pg.Client({ connectionString: ownerUrl });
  // A server that stops ends its connections; that is no failure of a benchmark.
  peer.on('error', () => undefined);
  await peer.connect();
  await peer.query('create schema if not exists peer');
  const { rows } = await peer.query<{ made: string }>(`select pg_get_functiondef(oid) as made from pg_proc where proname in ('find_record_pages', 'similar_record_words', 'record_words_beginning') and pronamespace = 'public'::regnamespace`);
  for (const { made } of rows) await peer.query(made.replace('FUNCTION public.', 'FUNCTION peer.').replace('SECURITY DEFINER', ''));
  await peer.query('set search_path = peer, public');
  await peer.query(`select set_config('app.practice_id', $1, false)`, [practiceId]);
  return peer;
}
