import pg from 'pg';
import { median } from './report.ts';
import type { Load } from './web-process.ts';

/** A statement as it was sent, with its values. */
export interface Recorded {
  readonly text: string;
  readonly values: unknown[];
}

/** The reads that `work` sends, without those that scope its transaction. */
export async function record(work: () => Promise<unknown>): Promise<Recorded[]> {
  const { database } = await import('../lib/db/client.ts');
  const seen: Recorded[] = [];
  let on = true;
  database().$on('query' as never, (event: { query: string; params: string }) => {
    if (on && /^(select|with)\b/i.test(event.query.trim()) && !event.query.includes('set_config')) seen.push({ text: event.query, values: JSON.parse(event.params) as unknown[] });
  });
  await work();
  on = false;
  return seen;
}

/** The statements of one case list, in a transaction scoped as ours are, eight at once. */
export async function sameSql(appUrl: string, practiceId: string, listSql: readonly Recorded[], forSeconds: number): Promise<Load> {
  const pool = new pg.Pool({ connectionString: appUrl, max: 8 });
  const start = performance.now();
  const takenMs: number[] = [];
  const asker = async (): Promise<void> => {
    while (performance.now() - start < forSeconds * 1000) {
      const from = performance.now();
      const client = await pool.connect();
      await client.query('begin');
      await client.query(`select set_config('app.practice_id', $1, true)`, [practiceId]);
      for (const { text, values } of listSql) await client.query(text, values);
      await client.query('commit');
      client.release();
      takenMs.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: 8 }, asker));
  const seconds = (performance.now() - start) / 1000;
  await pool.end();
  takenMs.sort((a, b) => a - b);
  return { perSecond: takenMs.length / seconds, p50Ms: median(takenMs), p97Ms: takenMs[Math.floor(takenMs.length * 0.975)] ?? NaN };
}
