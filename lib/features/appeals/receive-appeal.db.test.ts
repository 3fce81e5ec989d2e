import { describe, expect, it } from 'vitest';
import { appealRow, begunReview, duplicateReview, noon, sentReview } from '../../test/appeals';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { beginAppeal } from './begin-appeal';
import { receiveAppeal } from './receive-appeal';
import { sendAppeal } from './send-appeal';

const now = noon('2026-03-30');

describe('recording when an appeal arrived', () => {
  it('counts the answer from the receipt', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    await receiveAppeal(world.as('assistant', { now }), { appealId: sent.id, version: sent.version, receivedOn: '2026-03-30', proof: '9405 5036 9930' });
    expect(await appealRow(world, sent.id)).toMatchObject({ state: 'SENT', proof: '9405 5036 9930', answerDueOn: new Date('2026-04-13T00:00:00.000Z') });
    expect(await clockStates(world, sent.caseId)).toEqual(expect.arrayContaining(['bill.sbr_answer OPEN', 'bill.sbr_answer STOPPED']));
    expect(await auditedOperations(world.practiceId)).toContain('appeal.receive');
  });

  it('of an independent review it is the assignment: 60 days to decide', async () => {
    const world = await makeWorld();
    const review = await duplicateReview(world);
    const later = noon('2026-04-10');
    const begun = await beginAppeal(world.as('biller', { now: later }), { kind: 'IBR', invoiceId: review.invoiceId, eorId: review.eorId, body: '' });
    const sent = await sendAppeal(world.as('biller', { now: later }), { appealId: begun.id, version: begun.version, sentOn: '2026-04-10', method: 'portal', proof: '', byName: 'Test biller' });
    expect(await clockStates(world, review.caseId)).toEqual(expect.arrayContaining(['bill.ibr MET', 'bill.ibr_eligibility OPEN']));
    await receiveAppeal(world.as('biller', { now: noon('2026-04-20') }), { appealId: sent.id, version: sent.version, receivedOn: '2026-04-20', proof: '' });
    expect(await clockStates(world, review.caseId)).toEqual(expect.arrayContaining(['bill.ibr_eligibility MET', 'bill.ibr_decision OPEN']));
    expect(await appealRow(world, sent.id)).toMatchObject({ answerDueOn: new Date('2026-06-22T00:00:00.000Z') });
  });

  it('refuses drafts, impossible days, other roles, the practice next door and stale versions', async () => {
    const world = await makeWorld();
    const [sent, draft] = [await sentReview(world), await begunReview(world)];
    const act = { appealId: sent.id, version: sent.version, receivedOn: '2026-03-28', proof: '' };
    await expect(receiveAppeal(world.as('biller', { now }), { ...act, appealId: draft.id, version: draft.version })).rejects.toMatchObject({ rule: 'appeal.state' });
    await expect(receiveAppeal(world.as('biller', { now }), { ...act, receivedOn: '2026-03-31' })).rejects.toMatchObject({ rule: 'appeal.in_future' });
    await expect(receiveAppeal(world.as('biller', { now }), { ...act, receivedOn: '2026-03-24' })).rejects.toMatchObject({ rule: 'appeal.received_before_sent' });
    await expectForbidden(receiveAppeal, world, act, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(receiveAppeal, act);
    await expectStale(receiveAppeal, world, act);
  });
});
