import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { jobContext } from '../../core/session';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { forgetAnswers } from './forget-answers';

const day = 24 * 60 * 60_000;

const store = (world: World, key: string, daysAgo: number) =>
  inPractice(world.practiceId, (tx) =>
    tx.idempotencyRecord.create({ data: { practiceId: world.practiceId, key, operation: 'invoice.issue', bodyHash: 'x', createdAt: new Date(testNow.getTime() - daysAgo * day) } }),
  );
const keys = (world: World) => inPractice(world.practiceId, async (tx) => (await tx.idempotencyRecord.findMany({ where: { practiceId: world.practiceId } })).map(({ key }) => key));

describe('forgetAnswers', () => {
  it('removes answers older than 30 days and nothing of the practice next door', async () => {
    const [own, other] = [await makeWorld(), await makeWorld()];
    await store(own, 'old', 31);
    await store(own, 'young', 29);
    await store(other, 'old', 31);
    const job = jobContext('tidy-up', { id: own.practiceId, timeZone: own.timeZone }, testNow);
    await expect(forgetAnswers(job, {})).resolves.toEqual({ forgottenCount: 1 });
    expect(await keys(own)).toEqual(['young']);
    expect(await keys(other)).toEqual(['old']);
    expect(await auditedOperations(own.practiceId)).toEqual(['job.forget_answers']);
  });

  it('is forbidden to other jobs and to roles other than the owner', async () => {
    const world = await makeWorld();
    await expect(forgetAnswers(jobContext('anchor-audit', { id: world.practiceId, timeZone: world.timeZone }, testNow), {})).rejects.toBeInstanceOf(Forbidden);
    await expect(forgetAnswers(world.as('biller'), {})).rejects.toBeInstanceOf(Forbidden);
  });
});
