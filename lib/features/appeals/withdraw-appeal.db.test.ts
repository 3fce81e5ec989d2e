import { describe, expect, it } from 'vitest';
import { appealRow, begunReview, decisionsOn, duplicateReview, noon, sentReview } from '../../test/appeals';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { readEorsToday } from '../eor-lists/queries';
import { beginAppeal } from './begin-appeal';
import { sendAppeal } from './send-appeal';
import { withdrawAppeal } from './withdraw-appeal';

const now = noon('2026-03-27');

describe('withdrawing an appeal', () => {
  it('of a draft makes way for another one', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    await withdrawAppeal(world.as('biller', { now }), { appealId: begun.id, version: begun.version, reason: 'Wrong line' });
    expect(await appealRow(world, begun.id)).toMatchObject({ state: 'WITHDRAWN', outcomeNote: 'Wrong line' });
    expect((await beginAppeal(world.as('biller', { now }), { kind: 'SECOND_REVIEW', invoiceId: begun.invoiceId, eorId: begun.eorId, body: '' })).state).toBe('DRAFT');
    expect(await auditedOperations(world.practiceId)).toContain('appeal.withdraw');
  });

  it('of one that went nobody owes an answer, and its own day runs again while there is time', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    await withdrawAppeal(world.as('biller', { now }), { appealId: sent.id, version: sent.version, reason: 'Sent by mistake' });
    expect(await clockStates(world, sent.caseId)).toEqual(expect.arrayContaining(['bill.sbr_answer STOPPED', 'bill.second_review OPEN']));
  });

  it('of an independent review after silence its 30 days run on from the day on which the answer was due, not from the day the silence was noted', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const review = await sentReview(world);
    const noted = noon('2026-04-15');
    const begun = await beginAppeal(world.as('biller', { now: noted }), { kind: 'IBR', invoiceId: review.invoiceId, eorId: review.eorId, body: '' });
    expect(await appealRow(world, review.id)).toMatchObject({ outcome: 'no_answer', answerDueOn: new Date('2026-04-08T00:00:00.000Z'), answeredOn: new Date('2026-04-15T00:00:00.000Z') });
    const days = async () => (await inPractice(practiceId, (tx) => tx.clock.findMany({ where: { practiceId, caseId: review.caseId, rule: 'bill.ibr', state: 'OPEN' }, select: { triggerOn: true, strictOn: true } }))).map(({ triggerOn, strictOn }) => [triggerOn, strictOn].map((day) => day.toISOString().slice(0, 10)));
    expect(await days()).toEqual([['2026-04-08', '2026-05-08']]);
    const sent = await sendAppeal(world.as('biller', { now: noted }), { appealId: begun.id, version: begun.version, sentOn: '2026-04-15', method: 'portal', proof: '', byName: 'Test biller' });
    expect(await days()).toEqual([]);
    await withdrawAppeal(world.as('biller', { now: noon('2026-04-20') }), { appealId: sent.id, version: sent.version, reason: 'Wrong form' });
    expect(await days()).toEqual([['2026-04-08', '2026-05-08']]);
  });

  it('gives the lines that it decided back to be decided, and those that a person decided not', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    expect(await decisionsOn(world, begun.eorId)).toEqual({ version: 2, decisions: ['second_review'] });
    await withdrawAppeal(world.as('biller', { now }), { appealId: begun.id, version: begun.version, reason: 'Wrong bill' });
    expect(await decisionsOn(world, begun.eorId)).toEqual({ version: 3, decisions: [''] });
    expect((await readEorsToday(world.as('biller', { now }), {})).toDecide).toBe(1);
    expect(await clockStates(world, begun.caseId)).toContain('bill.second_review OPEN');
    const own = await begunReview(world, { decision: 'second_review' });
    await withdrawAppeal(world.as('biller', { now }), { appealId: own.id, version: own.version, reason: 'Wrong bill' });
    expect(await decisionsOn(world, own.eorId)).toEqual({ version: 1, decisions: ['second_review'] });
  });

  it('refuses what was answered, other roles, the practice next door and stale versions', async () => {
    const world = await makeWorld();
    const answered = await duplicateReview(world);
    await expect(withdrawAppeal(world.as('biller', { now: noon('2026-04-03') }), { appealId: answered.id, version: answered.version, reason: 'So' })).rejects.toMatchObject({ rule: 'appeal.state' });
    const begun = await begunReview(world);
    const act = { appealId: begun.id, version: begun.version, reason: 'So' };
    await expectForbidden(withdrawAppeal, world, act, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(withdrawAppeal, act);
    await expectStale(withdrawAppeal, world, act);
  });
});
