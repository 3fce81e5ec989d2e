import { describe, expect, it } from 'vitest';
import { enqueueIn } from '../../core/enqueue';
import { Forbidden, NotFound } from '../../core/errors';
import { database } from '../../db/client';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { listJobs } from './queries';
import { retryJob } from './retry-job';

async function failedJob(practiceId: string): Promise<string> {
  await inPractice(practiceId, (tx) => enqueueIn(tx, practiceId)('anchor-audit', {}));
  const [job] = await database().$queryRaw<{ id: string }[]>`
    update pgboss.job set state = 'failed', retry_count = retry_limit, completed_on = now(), output = '{"message":"the disk was full"}'
    where data->>'practiceId' = ${practiceId} returning id`;
  return job?.id ?? '';
}

describe('retryJob', () => {
  it('lets a failed job run again, once, and says so in the audit log', async () => {
    const world = await makeWorld();
    const jobId = await failedJob(world.practiceId);
    expect((await listJobs(world.as('owner'), { state: 'failed' })).jobs).toMatchObject([{ id: jobId, failure: 'the disk was full' }]);
    await retryJob(world.as('owner'), { jobId, queue: 'anchor-audit' });
    expect((await listJobs(world.as('owner'), {})).counts).toMatchObject({ failed: 0, waiting: 1 });
    expect(await auditedOperations(world.practiceId)).toEqual(['job.retry']);
    await expect(retryJob(world.as('owner'), { jobId, queue: 'anchor-audit' })).rejects.toMatchObject({ rule: 'job.not_failed' });
  });

  it('is forbidden to every role but the owner', async () => {
    const world = await makeWorld();
    const jobId = await failedJob(world.practiceId);
    await expect(retryJob(world.as('physician'), { jobId, queue: 'anchor-audit' })).rejects.toBeInstanceOf(Forbidden);
  });

  it('does not see a job of the practice next door', async () => {
    const [own, other] = [await makeWorld(), await makeWorld()];
    const jobId = await failedJob(own.practiceId);
    await expect(retryJob(other.as('owner'), { jobId, queue: 'anchor-audit' })).rejects.toBeInstanceOf(NotFound);
    expect((await listJobs(own.as('owner'), {})).counts.failed).toBe(1);
  });
});
