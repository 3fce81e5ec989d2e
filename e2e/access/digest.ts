import { createHash } from 'node:crypto';
import pg from 'pg';

/** Ends what jobs do by the clock: that changes a practice too, and no caller did it. */
export async function stopSchedules(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
  await client.connect();
  await client.query('delete from pgboss.schedule').finally(() => client.end());
}

/** Forgets counted tries: all callers come from one address, and the tries of one route are not those of the next. */
export async function forgetAttempts(): Promise<void> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
  await client.connect();
  await client.query('delete from "AttemptCount"').finally(() => client.end());
}

/** A fingerprint of all rows of a practice in every table that has a `practiceId`, read as the application's role in its scope. */
export async function digestOf(practiceId: string): Promise<string> {
  const client = new pg.Client({ connectionString: process.env.DATABASE_APP_URL });
  await client.connect();
  try {
    await client.query(`select set_config('app.practice_id', $1, false)`, [practiceId]);
    const { rows: tables } = await client.query<{ name: string }>(`select table_name as name from information_schema.columns where column_name = 'practiceId' and table_schema = 'public' order by 1`);
    const hash = createHash('sha256');
    for (const { name } of tables) {
      const { rows } = await client.query<{ row: string }>(`select to_jsonb(t)::text as row from "${name}" t where "practiceId" = $1 order by 1`, [practiceId]);
      hash.update(`${name}\n${rows.map(({ row }) => row).join('\n')}`);
    }
    return hash.digest('hex');
  } finally {
    await client.end();
  }
}
