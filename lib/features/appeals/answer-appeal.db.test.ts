import { describe, expect, it } from 'vitest';
import { appealRow, noon, reviewed, sentReview, shortPaid } from '../../test/appeals';
import { clockStates, expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { startClocks } from '../clocks/steps';
import { answerAppeal } from './answer-appeal';
import { dueAppeals } from '../appeal-lists/queries';
import { readAppeal } from './queries';

const now = noon('2026-04-02');

describe('recording what became of an appeal', () => {
  it('a “duplicate” is caught with its advice, and the 30 days to an independent review begin', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const { eorId } = await reviewed(world, sent.invoiceId, { servedOn: '2026-04-02', allowedCents: 0, carc: '18', remark: 'Exact duplicate' });
    // Posting an EOR begins the days against it; those against an answer are none.
    await inPractice(world.practiceId, (tx) => startClocks(tx as never, world.practiceId as never, { caseId: sent.caseId, evaluationId: null, invoiceId: sent.invoiceId }, [{ rule: 'bill.objection', triggerOn: '2026-04-02' as never, triggerLabel: 'EOR served' }]));
    await inPractice(world.practiceId, async (tx) => {
      const { evaluationId } = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId: world.practiceId, id: sent.invoiceId } } });
      await tx.clock.updateMany({ where: { practiceId: world.practiceId, rule: 'bill.objection' }, data: { evaluationId } });
    });
    const before = await readAppeal(world.as('biller', { now }), { appealId: sent.id });
    expect(before.possibleAnswers).toMatchObject([{ id: eorId, duplicate: true, paidCents: 0 }]);
    await answerAppeal(world.as('biller', { now }), { appealId: sent.id, version: sent.version, answeredOn: '2026-04-02', outcome: 'duplicate', recoveredCents: 0, note: '', eorId });
    const read = await readAppeal(world.as('biller', { now }), { appealId: sent.id });
    expect(read).toMatchObject({ state: 'ANSWERED', outcome: 'duplicate', answers: [{ id: eorId }], duplicate: { because: ['CARC 18', 'the word “duplicate”'] } });
    expect(read.duplicate?.advice.length).toBeGreaterThan(2);
    expect(read.ways).toMatchObject([{ kind: 'IBR', state: 'open', dueOn: '2026-05-02' }]);
    expect(await clockStates(world, sent.caseId)).toEqual(expect.arrayContaining(['bill.sbr_answer MET', 'bill.sbr_payment MET', 'bill.ibr OPEN', 'bill.objection STOPPED']));
    const due = await dueAppeals(world.as('biller', { now }), {});
    expect(due.rows).toMatchObject([{ step: 'begin', kind: 'IBR', dueOn: '2026-05-02' }]);
    expect(await auditedOperations(world.practiceId)).toContain('appeal.answer');
  });

  it('the money says paid or part; nothing else brings any', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const answer = (outcome: 'paid' | 'part' | 'upheld', recoveredCents: number) => answerAppeal(world.as('biller', { now }), { appealId: sent.id, version: sent.version, answeredOn: '2026-04-02', outcome, recoveredCents, note: '' });
    await expect(answer('paid', 40_000)).rejects.toMatchObject({ rule: 'appeal.outcome_money' });
    await expect(answer('upheld', 1)).rejects.toMatchObject({ rule: 'appeal.outcome_money' });
    await answer('part', 40_000);
    expect(await appealRow(world, sent.id)).toMatchObject({ outcome: 'part', recoveredCents: 40_000 });
  });

  it('no answer can be said only after its day, and the independent review is counted from it', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const answer = (day: string) => answerAppeal(world.as('biller', { now: noon(day) }), { appealId: sent.id, version: sent.version, answeredOn: day, outcome: 'no_answer', note: '' });
    await expect(answer('2026-04-08')).rejects.toMatchObject({ rule: 'appeal.still_time' });
    await answer('2026-04-10');
    const read = await readAppeal(world.as('biller', { now: noon('2026-04-10') }), { appealId: sent.id });
    expect(read.ways).toMatchObject([{ kind: 'IBR', state: 'open', dueOn: '2026-05-08', confidence: 'M' }]);
    expect(await clockStates(world, sent.caseId)).toEqual(expect.arrayContaining(['bill.sbr_answer STOPPED', 'bill.ibr OPEN']));
  });

  it('refuses impossible days, an EOR that is none of it, other roles, the practice next door and stale versions', async () => {
    const world = await makeWorld();
    const sent = await sentReview(world);
    const act = { appealId: sent.id, version: sent.version, answeredOn: '2026-04-01', outcome: 'upheld' as const, note: '' };
    await expect(answerAppeal(world.as('biller', { now }), { ...act, answeredOn: '2026-04-03' })).rejects.toMatchObject({ rule: 'appeal.in_future' });
    await expect(answerAppeal(world.as('biller', { now }), { ...act, answeredOn: '2026-03-24' })).rejects.toMatchObject({ rule: 'appeal.answered_before_sent' });
    const other = await shortPaid(world);
    for (const eorId of [other.eorId, sent.eorId]) await expect(answerAppeal(world.as('biller', { now }), { ...act, eorId })).rejects.toThrow();
    await expectForbidden(answerAppeal, world, act, ['physician', 'assistant', 'reviewer', 'viewer']);
    await expectUnknownNextDoor(answerAppeal, act);
    await expectStale(answerAppeal, world, act);
    expect((await appealRow(world, sent.id)).state).toBe('SENT');
  });
});
