import type { z } from 'zod';
import { query } from '../../core/operation';
import { joined, sql } from '../../core/sql';
import { JobBoard, JobState, ListJobs } from './schema';

const statesOf = {
  waiting: ['created', 'retry'],
  running: ['active'],
  failed: ['failed'],
  done: ['completed', 'cancelled'],
} as const satisfies Record<string, readonly z.output<typeof JobState>[]>;

interface JobRow {
  id: string;
  name: string;
  state: z.output<typeof JobState>;
  tries: number;
  created_on: Date;
  start_after: Date;
  started_on: Date | null;
  completed_on: Date | null;
  failure: string | null;
}

/** The background jobs of this practice: how many wait, run, failed and are done, and the newest 100 of the chosen state. */
export const listJobs = query({
  name: 'job.list',
  input: ListJobs,
  output: JobBoard,
  async run({ ctx, input, db }) {
    const counted = await db.$queryRaw<{ state: z.output<typeof JobState>; n: number }[]>`
      select state::text as state, count(*)::int as n from pgboss.job where data->>'practiceId' = ${ctx.practiceId} group by state`;
    const wanted = input.state ? statesOf[input.state] : JobState.options;
    const rows = await db.$queryRaw<JobRow[]>`
      select id, name, state::text as state, retry_count as tries, created_on, start_after, started_on, completed_on,
        left(coalesce(output->>'message', output->'value'->>'message'), 200) as failure
      from pgboss.job where data->>'practiceId' = ${ctx.practiceId} and state::text in (${joined(wanted.map((state) => sql`${state}`))})
      order by created_on desc limit 100`;
    const countOf = (states: readonly string[]) => counted.filter(({ state }) => states.includes(state)).reduce((sum, { n }) => sum + n, 0);
    return {
      counts: { waiting: countOf(statesOf.waiting), running: countOf(statesOf.running), failed: countOf(statesOf.failed), done: countOf(statesOf.done) },
      jobs: rows.map((row) => ({
        id: row.id,
        queue: row.name,
        state: row.state,
        tries: row.tries,
        createdAt: row.created_on.toISOString(),
        startAfterAt: row.start_after.toISOString(),
        startedAt: row.started_on?.toISOString() ?? null,
        completedAt: row.completed_on?.toISOString() ?? null,
        failure: row.failure,
      })),
    };
  },
});
