import { describe, expect, it } from 'vitest';
import { Conflict } from '../../core/errors';
import { jobContext } from '../../core/session';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { emailed } from '../../test/mails';
import { auditedOperations, makeWorld, testNow, type World } from '../../test/world';
import { claimMail } from './claim-mail';
import { findDueMail } from './queries';

const job = (world: World, now: Date = testNow) => jobContext('send-mail', { id: world.practiceId, timeZone: world.timeZone }, now);
const later = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describe('mail.claim', () => {
  it('gives a due mail to one, with the letter as it went, and to another only when the try can no longer last', async () => {
    const world = await makeWorld();
    const { mailId, letter } = await emailed(world);
    expect((await findDueMail(job(world), {})).ids).toEqual([mailId]);
    const claimed = await claimMail(job(world), { mailId });
    expect(claimed).toMatchObject({ attempts: 1, to: 'agreed@pike.example', fromName: 'Alder Evaluations', letter: { number: letter.number, document: { subject: letter.subject, isDraft: false } } });
    expect((await findDueMail(job(world), {})).ids).toEqual([]);
    await expect(claimMail(job(world), { mailId })).rejects.toBeInstanceOf(Conflict);
    const taken = await claimMail(job(world, later(6)), { mailId });
    expect(taken).toMatchObject({ attempts: 2, messageId: claimed.messageId, writtenAt: claimed.writtenAt });
    expect(await auditedOperations(world.practiceId)).toContain('mail.claim');
  });

  it('lets one of many through', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    const tries = await Promise.allSettled(Array.from({ length: 8 }, () => claimMail(job(world), { mailId })));
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('is the job’s and the owner’s; practice next door', async () => {
    const world = await makeWorld();
    const { mailId } = await emailed(world);
    await expectForbidden(claimMail, world, { mailId }, ['physician', 'assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(claimMail, { mailId });
    await expect(claimMail(jobContext('tidy-up', { id: world.practiceId, timeZone: world.timeZone }, testNow), { mailId })).rejects.toThrow(/may not/);
  });
});
