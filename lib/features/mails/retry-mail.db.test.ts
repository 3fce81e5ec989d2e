import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { emailed } from '../../test/mails';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { listLetters } from '../letters/queries';
import { voidLetter } from '../letters/void-letter';
import { listMails } from './queries';
import { retryMail } from './retry-mail';

const fail = (world: World) => inPractice(world.practiceId, (tx) => tx.outboxMail.updateMany({ where: { practiceId: world.practiceId }, data: { state: 'FAILED', attempts: 8, lastError: 'The mail server answered 550.' } }));

describe('mail.retry', () => {
  it('lets a failed mail go again from the beginning, with its job', async () => {
    const world = await makeWorld();
    const { mailId, letter } = await emailed(world);
    await fail(world);
    expect(await listMails(world.as('assistant'), { state: 'FAILED' })).toMatchObject({ rows: [{ id: mailId, letterNumber: letter.number, letterKind: 'no_show_notice', recipientName: 'Harlan Pike LLP', lastError: 'The mail server answered 550.' }], counts: { QUEUED: 0, SENT: 0, FAILED: 1 }, transport: 'file', nextCursor: null });
    expect((await listLetters(world.as('assistant'), { show: 'failed' })).rows).toMatchObject([{ id: letter.id, failedMailCount: 1 }]);
    expect(await retryMail(world.as('assistant'), { mailId, version: 1 })).toMatchObject({ state: 'QUEUED', attempts: 0, lastError: '', version: 2 });
    const jobs = await inPractice(world.practiceId, (tx) => tx.$queryRaw<unknown[]>`select 1 from pgboss.job where data->>'practiceId' = ${world.practiceId} and name = 'send-mail'`);
    expect(jobs).toHaveLength(2);
    expect(await auditedOperations(world.practiceId)).toContain('mail.retry');
  });

  it('refuses one that waits or went, and one whose letter is void', async () => {
    const world = await makeWorld();
    const { mailId, letter } = await emailed(world);
    await expect(retryMail(world.as('owner'), { mailId, version: 1 })).rejects.toMatchObject({ rule: 'mail.not_failed' });
    await voidLetter(world.as('owner'), { letterId: letter.id, version: letter.version, reason: 'Wrong case' });
    await expect(retryMail(world.as('owner'), { mailId, version: 2 })).rejects.toMatchObject({ rule: 'letter.void' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    await fail(world);
    await expectForbidden(retryMail, world, { mailId, version: 1 }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(retryMail, { mailId, version: 1 });
    await expectStale(retryMail, world, { mailId, version: 1 });
  });
});
