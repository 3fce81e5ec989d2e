import { describe, expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { Forbidden } from '../../core/errors';
import { addDays } from '../../domain/calendar';
import { invoiceAges } from '../../domain/billing/invoice-standing';
import { billable } from '../../test/billable';
import { billed, testDay } from '../../test/income-rows';
import { inPractice, makeWorld } from '../../test/world';
import { listIncomeRows } from '../income/queries';
import { readPayers, readSources } from './queries';

const day = (days: number) => toDateColumn(addDays(testDay, days));

describe('how payers pay', () => {
  it('says what was paid, in how many days, what is owed by age, and how lines and appeals went', async () => {
    const world = await makeWorld();
    const { practiceId, payerId } = world;
    for (const days of [20, 30, 50]) await billed(world, { issuedOn: addDays(testDay, -55), paidAfterDays: days });
    const open = await billed(world, { issuedOn: addDays(testDay, -40), totalCents: 100_000 });
    await billed(world, { issuedOn: addDays(testDay, -400), totalCents: 7_000 });
    await inPractice(practiceId, async (tx) => {
      const eor = await tx.eor.create({ data: { practiceId, invoiceId: open.invoiceId, source: 'TYPED', state: 'POSTED', servedOn: day(-5), receivedOn: day(-4) } });
      const line = { practiceId, eorId: eor.id, billedCents: 50_000, expectedCents: 50_000, adjustments: [] };
      await tx.eorLine.create({ data: { ...line, position: 0, code: 'ML201', allowedCents: 0, paidCents: 0 } });
      await tx.eorLine.create({ data: { ...line, position: 1, code: 'MLPRR', allowedCents: 50_000, paidCents: 50_000 } });
      await tx.appeal.create({ data: { practiceId, kind: 'SECOND_REVIEW', state: 'ANSWERED', invoiceId: open.invoiceId, eorId: eor.id, disputedCents: 50_000, dueOn: day(80), sentOn: day(-3), answeredOn: day(-1), outcome: 'paid', recoveredCents: 50_000 } });
    });
    const cards = await readPayers(world.as('viewer'), {});
    expect(cards.payers).toMatchObject([{ payerId, invoiceCount: 4, billedCents: 704_500, collectedCents: 604_500, paidBps: 8_581, daysMedian: 30, daysP90: 50, outstandingCents: 107_000, ages: [0, 100_000, 0, 7_000], lineCount: 2, shortLineCount: 1, deniedLineCount: 1, appealCount: 1, appealWonCount: 1, recoveredCents: 50_000 }]);
    expect(cards.ages.map(({ label, count, cents }) => [label, count, cents])).toEqual([['0–30', 0, 0], ['31–60', 1, 100_000], ['61–90', 0, 0], ['91+', 1, 7_000]]);
    expect((await listIncomeRows(world.as('viewer'), { figure: 'outstanding', payerId })).totalCents).toBe(cards.outstandingCents);
    for (const [index, age] of invoiceAges.entries()) {
      const rows = await listIncomeRows(world.as('viewer'), { figure: 'outstanding', age });
      expect([rows.count, rows.totalCents], age).toEqual([cards.ages[index]?.count, cards.ages[index]?.cents]);
    }
    const { id } = await inPractice(practiceId, (tx) => tx.contact.create({ data: { practiceId, name: 'Other', searchName: 'other' } }));
    expect((await readPayers(world.as('owner'), {})).payers.some((one) => one.payerId === id)).toBe(false);
  });
});

describe('what referral sources bring', () => {
  it('belongs to who referred a case first, adds up to the rows, and names who logged none', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    const { practiceId } = world;
    const first = await billed(world, { issuedOn: addDays(testDay, -50), totalCents: 300_000, paidAfterDays: 30 });
    const second = await billed(world, { issuedOn: addDays(testDay, -40), totalCents: 100_000, paidAfterDays: 20 });
    await billed(world, { issuedOn: addDays(testDay, -30), totalCents: 50_000 });
    const { caseId: missed } = await billable(world, { state: 'NO_SHOW', examinedOn: addDays(testDay, -20) });
    await inPractice(practiceId, async (tx) => {
      const came = (number: number, days: number, rest: object) => tx.referral.create({ data: { practiceId, number, kind: 'QME', state: 'ACCEPTED', receivedOn: day(days), decidedOn: day(days), channel: 'mail', claimantName: 'Joaquín Salcedo', searchName: 'joaquin salcedo', ...rest } });
      await came(1, -50, { caseId: first.caseId, requesterId: world.payerId });
      await came(2, -45, { caseId: first.caseId, source: 'Website' });
      await came(3, -45, { caseId: second.caseId, source: 'Website' });
      await came(4, -44, { caseId: missed, source: 'Website' });
    });
    const cards = await readSources(world.as('viewer'), {});
    expect(cards.sources).toMatchObject([
      { key: world.payerId, name: 'Sierra Pacific Mutual', contactId: world.payerId, collectedCents: 300_000, caseCount: 1, daysToPay: 30, referralCount: 1 },
      { key: 'Website', name: 'Website', contactId: null, collectedCents: 100_000, perCaseCents: 100_000, referralCount: 3, acceptedCount: 3, appointmentCount: 1, missedCount: 1 },
      { key: '', name: 'No referral logged', collectedCents: 0, billedCents: 50_000, outstandingCents: 50_000 },
    ]);
    for (const { key, collectedCents, billedCents } of cards.sources) {
      expect((await listIncomeRows(world.as('viewer'), { figure: 'collected', from: '2026-01-01', by: 'source', key })).totalCents).toBe(collectedCents);
      expect((await listIncomeRows(world.as('viewer'), { figure: 'billed', from: '2026-01-01', by: 'source', key })).totalCents).toBe(billedCents);
    }
    expect((await readSources(next.as('owner'), {})).sources).toEqual([]);
    for (const role of ['assistant', 'reviewer'] as const) {
      await expect(readSources(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
      await expect(readPayers(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
    }
  });
});
