import { PgBoss, type Job } from 'pg-boss';
import { everyPractice, type PracticeOfInstallation } from '../core/installation';
import { log } from '../core/log';
import { jobContext } from '../core/session';
import { env } from '../env';
import type { JobDefinition } from './definition';

export interface RunningWorker {
  /** Takes no new job, lets the running ones end (at most 20 s), then disconnects. */
  readonly stop: () => Promise<void>;
}

/**
 * Works the queues of the given jobs until stopped. A killed worker's jobs are given to another within 30 s: silence is
 * noticed after 10 s, looked for every 5 s. No practice has more than two jobs of a queue at once.
 */
export async function startWorker(definitions: readonly JobDefinition[]): Promise<RunningWorker> {
  const boss = new PgBoss({
    connectionString: env().DATABASE_APP_URL,
    schema: 'pgboss',
    application_name: 'panelist-worker',
    max: 4,
    migrate: false,
    createSchema: false,
    useListenNotify: true,
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    reindex: false,
  });
  boss.on('error', (error) => log().error({ error: error.message }, 'worker'));
  await boss.start();
  for (const definition of definitions) {
    await boss.schedule(definition.queue, definition.cron, null, { tz: 'UTC' });
    await boss.work<Record<string, unknown>>(
      definition.queue,
      { pollingIntervalSeconds: 2, notifyPollingIntervalSeconds: 2, localConcurrency: 2, groupConcurrency: 2 },
      async (jobs) => {
        for (const job of jobs) await runJob(definition, job);
      },
    );
  }
  log().info({ queues: definitions.map(({ queue }) => queue) }, 'worker ready');
  return { stop: () => boss.stop({ graceful: true, timeout: 20_000 }) };
}

async function runJob(definition: JobDefinition, job: Job<Record<string, unknown>>): Promise<void> {
  const payload = job.data ?? {};
  const named = typeof payload.practiceId === 'string' ? payload.practiceId : null;
  const practices = await everyPractice();
  const chosen: PracticeOfInstallation[] = named ? practices.filter(({ id }) => id === named) : practices;
  if (!named) await definition.once?.(new Date());
  for (const practice of chosen) await definition.run(jobContext(definition.queue, practice, new Date()), payload);
  log().info({ job: job.id, queue: definition.queue, practices: chosen.length }, 'job done');
}
