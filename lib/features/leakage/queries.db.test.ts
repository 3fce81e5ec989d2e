import { describe, expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { Forbidden } from '../../core/errors';
import { addDays } from '../../domain/calendar';
import { billable } from '../../test/billable';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { readLeakage } from './queries';

const day = (days: number) => toDateColumn(addDays(testDay, days));

describe('what was lost', () => {
  it('names each cause with its case, its dollars and what can still be had', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    await billable(world, { examinedOn: addDays(testDay, -60), servedOn: addDays(testDay, -40) });
    await billable(world, { examinedOn: addDays(testDay, -30), servedOn: addDays(testDay, -5), packets: [{ declaredPages: 300, countedPages: 300 }, { declaredPages: null, countedPages: 120 }] });
    const { evaluationId: noShow } = await billable(world, { state: 'NO_SHOW', examinedOn: addDays(testDay, -50) });
    const { invoiceId } = await billed(world, { issuedOn: addDays(testDay, -30), interpreter: true, lines: [{ code: 'ML201', modifiers: ['95'], amountCents: 201_500 }] });
    const { caseId: lateCase, evaluationId: late } = await billable(world, { examinedOn: addDays(testDay, -60), servedOn: addDays(testDay, -20) });
    await inPractice(practiceId, async (tx) => {
      await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: noShow } }, data: { expectedFeeCents: 50_375, endedOn: day(-50) } });
      await tx.clock.create({ data: { practiceId, caseId: lateCase, evaluationId: late, rule: 'report.comprehensive', title: 'Report', section: '8 CCR 38(a)', confidence: 'V', side: 'we_owe', state: 'MET', triggerOn: day(-60), triggerLabel: 'Examined', strictOn: day(-30), dueOn: day(-30), endedOn: day(-20), carriesFee: true, feeAtRiskCents: 201_500, quote: {} } });
      await tx.writeOff.create({ data: { practiceId, invoiceId, amountCents: 1_000, reasonCode: 'small_balance', reason: 'Small', state: 'APPROVED', askedOn: day(-3), countsOn: day(-3) } });
      const eor = await tx.eor.create({ data: { practiceId, invoiceId, source: 'TYPED', state: 'POSTED', servedOn: day(-10), receivedOn: day(-8) } });
      const line = { practiceId, eorId: eor.id, billedCents: 100_000, expectedCents: 100_000 };
      await tx.eorLine.create({ data: { ...line, position: 0, code: 'ML201', allowedCents: 70_000, paidCents: 70_000, adjustments: [{ group: 'CO', carc: '131', rarcs: [], amountCents: 30_000 }] } });
      await tx.eorLine.create({ data: { ...line, position: 1, code: 'MLPRR', allowedCents: 60_000, paidCents: 60_000, adjustments: [{ group: 'CO', carc: '16', rarcs: [], amountCents: 40_000 }] } });
      await tx.eorLine.create({ data: { ...line, position: 2, code: 'ML205', allowedCents: 90_000, paidCents: 90_000, adjustments: [], decision: 'accept' } });
    });
    const leakage = await readLeakage(world.as('owner'), {});
    const of = (cause: string) => leakage.sums.find((sum) => sum.cause === cause);
    expect(of('late_bill')).toMatchObject({ count: 1, cents: 201_500, recoverableCents: 201_500 });
    expect(of('undeclared_pages')).toMatchObject({ count: 1, cents: 36_000, recoverableCents: 36_000 });
    expect(of('missed_unbilled')).toMatchObject({ count: 1, cents: 50_375 });
    expect(of('modifier')).toMatchObject({ count: 1, cents: 20_150 });
    expect(of('late_report')).toMatchObject({ count: 1, cents: 201_500 });
    expect(of('write_off')).toMatchObject({ count: 1, cents: 1_000, recoverableCount: 0 });
    expect(of('discount')).toMatchObject({ count: 1, cents: 30_000, recoverableCents: 30_000 });
    expect(of('second_review')).toMatchObject({ count: 1, cents: 40_000 });
    expect(of('accepted')).toMatchObject({ count: 1, cents: 10_000, recoverableCents: 0 });
    expect(leakage.rows.reduce((sum, row) => sum + row.amountCents, 0)).toBe(leakage.totalCents);
    expect(leakage.sums.reduce((sum, one) => sum + one.cents, 0)).toBe(leakage.totalCents);
    expect(leakage.rows.find((row) => row.cause === 'discount')).toMatchObject({ recoverBy: addDays(testDay, 80), claimantName: 'Joaquín Salcedo' });
    const open = await readLeakage(world.as('owner'), { show: 'open', cause: 'discount' });
    expect([open.rows.length, open.shownCents]).toEqual([1, 30_000]);
    const gone = await readLeakage(world.as('owner'), { show: 'gone', rows: 'all' });
    expect(gone.shownCents).toBe(leakage.totalCents - leakage.recoverableCents);
    expect(gone.rows.some(({ canRecover }) => canRecover)).toBe(false);
    await inPractice(practiceId, (tx) => tx.contractRate.create({ data: { practiceId, payerId: world.payerId, code: 'ML201', shareBps: 7_000, startsOn: day(-900), reference: 'A-17' } }));
    expect((await readLeakage(world.as('owner'), {})).sums.some(({ cause }) => cause === 'discount')).toBe(false);
  });

  it('shows the first 500 and says how many there are; the file has all of them', async () => {
    const world = await makeWorld();
    const { practiceId } = world;
    const { invoiceId } = await billed(world, { issuedOn: addDays(testDay, -30) });
    await inPractice(practiceId, (tx) => tx.writeOff.createMany({ data: Array.from({ length: 503 }, () => ({ practiceId, invoiceId, amountCents: 7, reasonCode: 'other', reason: 'Probe', state: 'APPROVED' as const, askedOn: day(-3), countsOn: day(-3) })) }));
    const [first, all] = [await readLeakage(world.as('owner'), {}), await readLeakage(world.as('owner'), { rows: 'all' })];
    expect([first.rows.length, first.shownCount, first.shownCents]).toEqual([500, 503, 3_521]);
    expect(all.rows.reduce((sum, row) => sum + row.amountCents, 0)).toBe(all.totalCents);
  });

  it('tells the accountant no names, and nothing to who sees no money or next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await billable(world, { servedOn: addDays(testDay, -40) });
    expect((await readLeakage(world.as('viewer'), {})).rows).toMatchObject([{ cause: 'late_bill', claimantName: null }]);
    expect((await readLeakage(next.as('owner'), {})).totalCents).toBe(0);
    for (const role of ['assistant', 'reviewer'] as const) await expect(readLeakage(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
  });
});
