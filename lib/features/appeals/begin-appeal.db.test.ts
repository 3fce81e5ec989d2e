import { describe, expect, it } from 'vitest';
import { appealRow, begunReview, decisionsOn, duplicateReview, noon, reviewed, sentReview, shortPaid, withLine } from '../../test/appeals';
import { issued } from '../../test/billable';
import { clockStates, expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { listEors, readEorsToday } from '../eor-lists/queries';
import { readEor } from '../eors/queries';
import { decideEor } from '../eor-decisions/decide-eor';
import { answerAppeal } from './answer-appeal';
import { beginAppeal } from './begin-appeal';
import { dueAppeals } from '../appeal-lists/queries';
import { readAppeal, readWays } from './queries';

const now = noon('2026-03-25');

describe('beginning an appeal', () => {
  it('proposes lines, the rebuttal as the reason and the papers that there are, counts 90 days from service, and is audited', async () => {
    const world = await makeWorld();
    const { id, eorId } = await begunReview(world);
    const row = await appealRow(world, id);
    expect(row).toMatchObject({ kind: 'SECOND_REVIEW', state: 'DRAFT', eorId, disputedCents: 69_875, dueOn: new Date('2026-06-18T00:00:00.000Z') });
    expect(row.grounds).toMatchObject([{ code: 'ML201', disputedCents: 69_875, rebuttalKey: 'fee_schedule' }]);
    expect(row.evidence).toEqual(expect.arrayContaining(['bill', 'eor', 'fee_schedule']));
    const read = await readAppeal(world.as('biller', { now }), { appealId: id });
    expect(read.grounds[0]?.reason).toContain('$698.75 is still due');
    expect(read.evidence.find(({ kind }) => kind === 'report')).toMatchObject({ present: false });
    expect(read.acts).toEqual(['revise', 'send', 'withdraw']);
    expect(await auditedOperations(world.practiceId)).toContain('appeal.begin');
  });

  it('decides the lines that it disputes: the EOR is no longer to decide, has its next version, and the audit says so', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId, lineId, caseId } = await shortPaid(world);
    const biller = world.as('biller', { now });
    expect((await readEorsToday(biller, {})).toDecide).toBe(1);
    const { id } = await beginAppeal(world.as('assistant', { now }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '' });
    const eor = await readEor(biller, { eorId: eorId as never });
    expect(eor).toMatchObject({ standing: 'decided', version: 2, lines: [{ decision: 'second_review', decidedByName: 'Test assistant', decisionReason: 'By the second review that was begun' }], appeals: [{ id, lineIds: [lineId] }] });
    expect(await readEorsToday(biller, {})).toMatchObject({ toDecide: 0, stakeCents: 0 });
    expect((await listEors(biller, { show: 'inbox' })).rows).toEqual([]);
    expect((await listEors(biller, { show: 'decided' })).rows).toMatchObject([{ id: eorId, undecided: 0 }]);
    expect(await clockStates(world, caseId)).toContain('bill.second_review OPEN');
    const told = await inPractice(world.practiceId, (tx) => tx.auditEvent.findMany({ where: { practiceId: world.practiceId, operation: 'appeal.begin' }, orderBy: { seq: 'asc' }, select: { subjectKind: true, data: true } }));
    expect(told).toMatchObject([{ subjectKind: 'eor', data: { lineIds: [lineId], decision: 'second_review', shortCents: 69_875, version: 2 } }, { subjectKind: 'appeal' }]);
    await expect(decideEor(biller, { eorId: eorId as never, version: 2, lineIds: [lineId as never], decision: 'accept' })).rejects.toMatchObject({ rule: 'eor.appealed' });
  });

  it('an objection decides what it objects to; what is of the other way stays to decide', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId } = await shortPaid(world);
    await withLine(world, eorId, { carc: '50' });
    await beginAppeal(world.as('biller', { now }), { kind: 'OBJECTION', invoiceId, eorId, body: '' });
    expect(await decisionsOn(world, eorId)).toEqual({ version: 2, decisions: ['', 'objection'] });
    expect((await readEorsToday(world.as('biller', { now }), {})).toDecide).toBe(1);
  });

  it('leaves alone what a person decided: a line that was let be is not proposed, and refused when it is chosen', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId, lineId } = await shortPaid(world, { decision: 'second_review' });
    const accepted = await withLine(world, eorId, { decision: 'accept' });
    const begin = (grounds?: { lineId: string; disputedCents: number; reason: string }[]) => beginAppeal(world.as('biller', { now }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '', ...(grounds ? { grounds } : {}) });
    await expect(begin([{ lineId: accepted, disputedCents: 100, reason: 'So' }])).rejects.toMatchObject({ rule: 'appeal.let_be' });
    const { id } = await begin();
    expect((await appealRow(world, id)).grounds).toMatchObject([{ eorLineId: lineId, decides: [] }]);
    expect(await decisionsOn(world, eorId)).toEqual({ version: 1, decisions: ['second_review', 'accept'] });
  });

  it('is not open where all that is short was let be, and is where a write-off was refused', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId, lineId } = await shortPaid(world, { decision: 'write_off' });
    const begin = () => beginAppeal(world.as('biller', { now }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '' });
    await expect(begin()).rejects.toMatchObject({ rule: 'appeal.not_open', message: expect.stringContaining('Take that decision back') });
    expect((await dueAppeals(world.as('biller', { now }), {})).rows).toEqual([]);
    await inPractice(world.practiceId, async (tx) => {
      const { id } = await tx.writeOff.create({ data: { practiceId: world.practiceId, invoiceId, amountCents: 69_875, reasonCode: 'other', reason: 'So', state: 'REFUSED', askedOn: new Date('2026-03-25') } });
      await tx.eorLine.update({ where: { practiceId_id: { practiceId: world.practiceId, id: lineId } }, data: { writeOffId: id } });
    });
    await begin();
    expect(await decisionsOn(world, eorId)).toEqual({ version: 2, decisions: ['second_review'] });
  });

  it('takes one second review an EOR, also of two who begin at once', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId } = await shortPaid(world);
    const begin = () => beginAppeal(world.as('biller', { now }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '' });
    const both = await Promise.allSettled([begin(), begin()]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(begin()).rejects.toMatchObject({ rule: 'appeal.taken' });
  });

  it('chosen lines keep within what is open and what is owed; a line of another way is refused', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId, lineId } = await shortPaid(world);
    const begin = (disputedCents: number, id = lineId) => beginAppeal(world.as('biller', { now }), { kind: 'SECOND_REVIEW', invoiceId, eorId, body: '', grounds: [{ lineId: id, disputedCents, reason: 'So' }] });
    await expect(begin(69_876)).rejects.toMatchObject({ rule: 'appeal.more_than_open' });
    await expect(begin(100, invoiceId)).rejects.toMatchObject({ rule: 'appeal.line_unknown' });
    await inPractice(world.practiceId, (tx) => tx.invoice.update({ where: { practiceId_id: { practiceId: world.practiceId, id: invoiceId } }, data: { writtenOffCents: 60_000 } }));
    await expect(begin(69_875)).rejects.toMatchObject({ rule: 'appeal.more_than_owed' });
    expect((await begin(9_875)).state).toBe('DRAFT');
  });

  it.each([
    ['after the 90 days and those of mail', { servedOn: '2026-03-20' }, 'SECOND_REVIEW', '2026-06-25', 'appeal.not_open'],
    ['while nobody knows when it was served', { servedOn: null }, 'SECOND_REVIEW', '2026-03-25', 'appeal.not_open'],
    ['an objection to the amount alone', {}, 'OBJECTION', '2026-03-25', 'appeal.not_open'],
    ['a second review of a denial', { carc: '50', allowedCents: 0 }, 'SECOND_REVIEW', '2026-03-25', 'appeal.not_open'],
    ['an independent review without a second one', {}, 'IBR', '2026-03-25', 'appeal.not_open'],
    ['a petition without an objection', {}, 'PETITION', '2026-03-25', 'appeal.not_open'],
  ] as const)('is not open: %s', async (_, how, kind, today, rule) => {
    const world = await makeWorld();
    const { invoiceId, eorId } = await shortPaid(world, how);
    await expect(beginAppeal(world.as('biller', { now: noon(today) }), { kind, invoiceId, eorId, body: '' })).rejects.toMatchObject({ rule });
  });

  it('an independent review follows a “duplicate” within 30 days, with the practice’s fee; one a second review', async () => {
    const world = await makeWorld();
    const review = await duplicateReview(world);
    const begin = () => beginAppeal(world.as('biller', { now: noon('2026-04-10') }), { kind: 'IBR', invoiceId: review.invoiceId, eorId: review.eorId, body: '' });
    const { id } = await begin();
    expect(await appealRow(world, id)).toMatchObject({ afterId: review.id, feeCents: 19_500, disputedCents: 69_875, dueOn: new Date('2026-05-02T00:00:00.000Z') });
    await expect(begin()).rejects.toMatchObject({ rule: 'appeal.taken' });
    await expect(beginAppeal(world.as('biller', { now: noon('2026-05-20') }), { kind: 'IBR', invoiceId: review.invoiceId, eorId: review.eorId, body: '' })).rejects.toMatchObject({ rule: 'appeal.taken' });
  });

  it('an independent review decides the lines of the EOR that answered the second one', async () => {
    const world = await makeWorld();
    const review = await sentReview(world);
    const answer = await reviewed(world, review.invoiceId, { appealId: review.id, servedOn: '2026-04-02', allowedCents: 0, carc: '18' });
    await answerAppeal(world.as('biller', { now: noon('2026-04-02') }), { appealId: review.id, version: review.version, answeredOn: '2026-04-02', outcome: 'duplicate', note: '' });
    expect(await decisionsOn(world, answer.eorId)).toMatchObject({ decisions: [''] });
    await beginAppeal(world.as('biller', { now: noon('2026-04-10') }), { kind: 'IBR', invoiceId: review.invoiceId, eorId: review.eorId, body: '' });
    expect(await decisionsOn(world, answer.eorId)).toEqual({ version: 2, decisions: ['second_review'] });
    expect(await decisionsOn(world, review.eorId)).toEqual({ version: 2, decisions: ['second_review'] });
  });

  it('what was not answered in time is closed as that when the next way is begun', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const now10 = noon('2026-04-10');
    expect((await dueAppeals(world.as('biller', { now: now10 }), {})).rows).toMatchObject([{ step: 'begin', kind: 'IBR', dueOn: '2026-05-08', confidence: 'M' }]);
    await beginAppeal(world.as('biller', { now: now10 }), { kind: 'IBR', invoiceId: sent.invoiceId, eorId: sent.eorId, body: '' });
    expect(await appealRow(world, sent.id)).toMatchObject({ state: 'ANSWERED', outcome: 'no_answer' });
  });

  it('an EOR that answered an appeal is no ground of its own', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const answer = await reviewed(world, sent.invoiceId, { appealId: sent.id, servedOn: '2026-04-02', allowedCents: 0, carc: '18' });
    await expect(beginAppeal(world.as('biller', { now: noon('2026-04-03') }), { kind: 'SECOND_REVIEW', invoiceId: sent.invoiceId, eorId: answer.eorId, body: '' })).rejects.toMatchObject({ rule: 'appeal.answer_eor' });
  });

  it('silence opens a petition on the bill; private work has no such way', async () => {
    const world = await makeWorld();
    const bill = await issued(world);
    const begin = (today: string) => beginAppeal(world.as('biller', { now: noon(today) }), { kind: 'PETITION', invoiceId: bill.id, body: '' });
    await expect(begin('2026-05-01')).rejects.toMatchObject({ rule: 'appeal.not_open' });
    expect(await appealRow(world, (await begin('2026-05-04')).id)).toMatchObject({ eorId: null, disputedCents: 201_500 });
    const own = await issued(world, { kind: 'IME' });
    await expect(beginAppeal(world.as('biller', { now: noon('2026-06-04') }), { kind: 'PETITION', invoiceId: own.id, body: '' })).rejects.toMatchObject({ rule: 'appeal.not_open' });
  });

  it('is for the front desk, and unknown next door; a viewer sees ways without names', async () => {
    const world = await makeWorld();
    const { invoiceId, eorId } = await shortPaid(world, { rebuttalKey: 'fee_schedule' });
    const input = { kind: 'SECOND_REVIEW' as const, invoiceId, eorId, body: '' };
    await expectForbidden(beginAppeal, world, input, ['reviewer', 'viewer']);
    await expectUnknownNextDoor(beginAppeal, input);
    const ways = await readWays(world.as('viewer', { now }), { invoiceId });
    expect(ways).toMatchObject({ claimantName: null, balanceCents: 69_875, groups: [{ eorId }] });
    expect(ways.groups[0]?.ways.map(({ kind, state }) => `${kind} ${state}`)).toEqual(['SECOND_REVIEW open', 'IBR waiting', 'OBJECTION closed', 'PETITION waiting']);
  });
});
