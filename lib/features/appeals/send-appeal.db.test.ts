import { describe, expect, it } from 'vitest';
import { appealRow, begunReview, noon, sentReview, shortPaid } from '../../test/appeals';
import { issued } from '../../test/billable';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld, type World } from '../../test/world';
import { postPayment } from '../payments/post-payment';
import { beginAppeal } from './begin-appeal';
import { listAppeals } from '../appeal-lists/queries';
import { printAppeal, readAppeal } from './queries';
import { sendAppeal } from './send-appeal';

const now = noon('2026-03-25');
const how = { sentOn: '2026-03-25', method: 'fax' as const, proof: '', byName: 'Test biller' };

async function clocksFromEor(world: World, invoiceId: string, caseId: string): Promise<void> {
  const { startClocks } = await import('../clocks/steps');
  const { evaluationId } = await inPractice(world.practiceId, (tx) => tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: invoiceId } }, select: { evaluationId: true } }));
  const starts = (['bill.second_review', 'bill.objection'] as const).map((rule) => ({ rule, triggerOn: '2026-03-20' as never, triggerLabel: 'EOR served' }));
  await inPractice(world.practiceId, (tx) => startClocks(tx as never, world.practiceId as never, { caseId, evaluationId, invoiceId }, starts));
}

describe('sending an appeal', () => {
  it('freezes the paper, meets its clock, drops the other way’s and starts the answer’s', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    await clocksFromEor(world, begun.invoiceId, begun.caseId);
    await sendAppeal(world.as('assistant', { now }), { appealId: begun.id, version: begun.version, ...how });
    expect(await appealRow(world, begun.id)).toMatchObject({ state: 'SENT', method: 'fax', answerDueOn: new Date('2026-04-08T00:00:00.000Z') });
    expect(await clockStates(world, begun.caseId)).toEqual(expect.arrayContaining(['bill.second_review MET', 'bill.objection STOPPED', 'bill.sbr_answer OPEN', 'bill.sbr_payment OPEN']));
    const { document } = await printAppeal(world.as('biller', { now }), { appealId: begun.id });
    const words = JSON.stringify(document);
    for (const said of ['Request for second review', 'SBR-1', 'not the official form', 'SPM-5102-77120', '2026-0001', '$698.75', 'within 14 days', 'no answer to it']) expect(words).toContain(said);
    expect(document).toMatchObject({ isDraft: false, to: [['Sierra Pacific Mutual']] });
    await inPractice(world.practiceId, (tx) => tx.contact.update({ where: { practiceId_id: { practiceId: world.practiceId, id: world.payerId } }, data: { name: 'Renamed since' } }));
    expect((await printAppeal(world.as('biller', { now }), { appealId: begun.id })).document).toEqual(document);
    expect((await listAppeals(world.as('viewer', { now }), { show: 'sent' })).rows).toMatchObject([{ id: begun.id, claimantName: null, answerDueOn: '2026-04-08' }]);
    expect(await auditedOperations(world.practiceId)).toContain('appeal.send');
  });

  it('an objection starts the payer’s 60 days', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId, caseId } = await shortPaid(world, { carc: '50', allowedCents: 0, rebuttalKey: '' });
    const begun = await beginAppeal(world.as('biller', { now }), { kind: 'OBJECTION', invoiceId, eorId, body: 'The evaluation was asked for by the parties.' });
    await sendAppeal(world.as('biller', { now }), { appealId: begun.id, version: begun.version, ...how });
    expect(await appealRow(world, begun.id)).toMatchObject({ answerDueOn: new Date('2026-05-26T00:00:00.000Z') });
    expect(await clockStates(world, caseId)).toContain('bill.petition OPEN');
    expect(JSON.stringify((await printAppeal(world.as('biller', { now }), { appealId: begun.id })).document)).toContain('declaration of readiness');
  });

  it.each([
    ['in the future', { sentOn: '2026-03-26' }, 'appeal.in_future'],
    ['before the EOR was served', { sentOn: '2026-03-19' }, 'appeal.before_eor'],
  ])('refuses a day %s', async (_, changed, rule) => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    await expect(sendAppeal(world.as('biller', { now }), { appealId: begun.id, version: begun.version, ...how, ...changed })).rejects.toMatchObject({ rule });
  });

  it('goes on the open day after a last day that falls on a Sunday, with what that rests on; not once service by mail could carry it no more', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world, { servedOn: '2026-03-23' });
    const act = { appealId: begun.id, version: begun.version, ...how };
    const monday = world.as('biller', { now: noon('2026-06-22') });
    expect((await readAppeal(monday, { appealId: begun.id })).checks).toEqual(expect.arrayContaining([expect.objectContaining({ tone: 'look', code: 'appeal.past_counted_day' })]));
    const gone = world.as('biller', { now: noon('2026-06-29') });
    expect((await readAppeal(gone, { appealId: begun.id })).checks).toEqual(expect.arrayContaining([expect.objectContaining({ tone: 'block', code: 'appeal.too_late' })]));
    await expect(sendAppeal(gone, { ...act, sentOn: '2026-06-29' })).rejects.toMatchObject({ rule: 'appeal.too_late' });
    await sendAppeal(monday, { ...act, sentOn: '2026-06-22' });
    expect(await appealRow(world, begun.id)).toMatchObject({ state: 'SENT' });
  });

  it('a petition asks for penalty and interest on what was late alone', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    await inPractice(world.practiceId, (tx) => tx.invoice.update({ where: { practiceId_id: { practiceId: world.practiceId, id: bill.id } }, data: { receivedOn: new Date('2026-03-05T00:00:00.000Z') } }));
    await postPayment(world.as('biller', { now: noon('2026-03-25') }), { invoiceId: bill.id, receivedOn: '2026-03-25', amountCents: 100_000, method: 'check', reference: '1' });
    const at66 = world.as('biller', { now: noon('2026-05-10') });
    const begun = await beginAppeal(at66, { kind: 'PETITION', invoiceId: bill.id, body: 'Neither paid nor explained.' });
    const words = JSON.stringify((await printAppeal(at66, { appealId: begun.id })).document);
    expect(words).toContain('A penalty of 10%: $101.50');
    expect(words).toContain('through May 10, 2026: $12.85');
  });

  it('refuses one that is late, without a reason or over what is owed by now, and one that went', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    const act = { appealId: begun.id, version: begun.version, ...how };
    await expect(sendAppeal(world.as('biller', { now: noon('2026-06-24') }), { ...act, sentOn: '2026-06-24' })).rejects.toMatchObject({ rule: 'appeal.too_late' });
    const silent = await begunReview(world, { rebuttalKey: '' });
    await expect(sendAppeal(world.as('biller', { now }), { appealId: silent.id, version: silent.version, ...how })).rejects.toMatchObject({ rule: 'appeal.no_reason' });
    await inPractice(world.practiceId, (tx) => tx.invoice.update({ where: { practiceId_id: { practiceId: world.practiceId, id: begun.invoiceId } }, data: { paidCents: 201_500 } }));
    await expect(sendAppeal(world.as('biller', { now }), act)).rejects.toMatchObject({ rule: 'appeal.more_than_owed' });
    const sent = await sentReview(world);
    await expect(sendAppeal(world.as('biller', { now }), { ...act, appealId: sent.id, version: sent.version })).rejects.toMatchObject({ rule: 'appeal.state' });
  });

  it('is for the front desk; unknown next door; stale is told', async () => {
    const world = await makeWorld();
    const begun = await begunReview(world);
    const act = { appealId: begun.id, version: begun.version, ...how };
    await expectForbidden(sendAppeal, world, act, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(sendAppeal, act);
    await expectStale(sendAppeal, world, act);
    expect((await readAppeal(world.as('biller', { now }), { appealId: begun.id })).state).toBe('DRAFT');
  });
});
