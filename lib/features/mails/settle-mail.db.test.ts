import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { emailed } from '../../test/mails';
import { auditedOperations, inPractice, makeWorld, testNow, type World } from '../../test/world';
import { readLetter } from '../letters/queries';
import { claimMail } from './claim-mail';
import { settleMail } from './settle-mail';

const owner = (world: World, now: Date) => world.as('owner', { now });
const mailRow = (world: World) => inPractice(world.practiceId, (tx) => tx.outboxMail.findFirstOrThrow({ where: { practiceId: world.practiceId } }));

describe('mail.settle', () => {
  it('keeps when it went, and that the recipient was served', async () => {
    const world = await makeWorld();
    const { mailId, letter } = await emailed(world);
    await claimMail(world.as('owner'), { mailId });
    expect(await settleMail(world.as('owner'), { mailId, attempts: 1, outcome: 'sent', error: '' })).toEqual({ id: mailId, state: 'SENT', nextAttemptAt: null });
    const after = await readLetter(world.as('assistant'), { letterId: letter.id });
    expect(after.recipients.find(({ method }) => method === 'email')).toMatchObject({ sentOn: '2026-03-02', mail: { state: 'SENT', attempts: 1, sentAt: testNow.toISOString() } });
    expect(after.activity[0]).toMatchObject({ summary: 'Handed an e-mail of it to the mail server' });
    expect(await auditedOperations(world.practiceId)).toContain('mail.settle');
  });

  it('waits longer after each failure, gives up after the eighth, and says what the server said', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    const pauses: number[] = [];
    let now = testNow;
    for (let attempts = 1; attempts <= 8; attempts += 1) {
      await claimMail(owner(world, now), { mailId });
      const { nextAttemptAt } = await settleMail(owner(world, now), { mailId, attempts, outcome: 'failed', error: 'The mail server answered 451.' });
      if (nextAttemptAt === null) break;
      pauses.push((new Date(nextAttemptAt).getTime() - now.getTime()) / 60_000);
      now = new Date(nextAttemptAt);
    }
    expect(pauses).toEqual([1, 5, 15, 60, 240, 480, 720]);
    expect(await mailRow(world)).toMatchObject({ state: 'FAILED', attempts: 8, lastError: 'The mail server answered 451.' });
  });

  it('gives up at once on a final no, and lets only the newest try speak', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    await claimMail(world.as('owner'), { mailId });
    await claimMail(owner(world, new Date(testNow.getTime() + 6 * 60_000)), { mailId });
    await expect(settleMail(world.as('owner'), { mailId, attempts: 1, outcome: 'failed', error: 'x' })).rejects.toBeInstanceOf(Conflict);
    expect(await settleMail(world.as('owner'), { mailId, attempts: 2, outcome: 'final', error: 'The mail server answered 550 to RCPT TO.' })).toMatchObject({ state: 'FAILED' });
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    const input = { mailId, attempts: 1, outcome: 'sent' as const, error: '' };
    await expectForbidden(settleMail, world, input, ['physician', 'assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(settleMail, input);
  });
});
