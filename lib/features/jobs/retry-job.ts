import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { RetriedJob, RetryJob } from './schema';

/** Lets a failed job of this practice run once more. @throws RuleBroken `job.not_failed` when it has not failed. */
export const retryJob = command({
  name: 'job.retry',
  input: RetryJob,
  output: RetriedJob,
  async run({ ctx, input, tx, audit, enqueue }) {
    const [job] = await tx.$queryRaw<{ state: string }[]>`
      select state::text as state from pgboss.job where id = ${input.jobId}::uuid and name = ${input.queue} and data->>'practiceId' = ${ctx.practiceId}`;
    if (!job) throw new NotFound();
    if (job.state !== 'failed') throw new RuleBroken('job.not_failed', 'Only a failed job can run again.');
    await enqueue.again(input.queue, input.jobId);
    audit({ subject: ['job', input.jobId], summary: `let the failed job “${input.queue}” run again` });
    return { jobId: input.jobId };
  },
});
