import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import { Forbidden } from '../../core/errors';
import { addDays, addMonths, calendarDate, type CalendarDate } from '../../domain/calendar';
import { billable, issued } from '../../test/billable';
import { received } from '../../test/receipts';
import { inPractice, makeWorld, type World } from '../../test/world';
import { creditInvoice } from '../invoices/credit-invoice';
import { listReady } from '../invoices/queries';
import { voidInvoice } from '../invoices/void-invoice';
import { postPayment } from '../payments/post-payment';
import { reversePayment } from '../payments/reverse-payment';
import { listIncomeRows, readIncome } from './queries';
import type { ListIncomeRows } from './schema';

const today = calendarDate('2026-03-02');

const Bill = fc.record({
  kind: fc.constantFrom('QME', 'AME', 'IME', 'EXPERT_WITNESS'),
  payer: fc.nat(2),
  physician: fc.nat(1),
  ageDays: fc.integer({ min: 0, max: 800 }),
  totalCents: fc.integer({ min: 1, max: 900_000 }),
  voided: fc.boolean(),
  credit: fc.nat(100),
  payments: fc.array(fc.record({ share: fc.integer({ min: 1, max: 60 }), afterDays: fc.integer({ min: 0, max: 200 }), reversed: fc.boolean() }), { maxLength: 3 }),
});

const notLater = (date: CalendarDate) => (date > today ? today : date);

/** Writes bills with their payments, voids and credit notes straight into the tables. */
async function write(world: World, bills: readonly (typeof Bill extends fc.Arbitrary<infer T> ? T : never)[]) {
  const { practiceId } = world;
  const [payerIds, physicianIds] = [[world.payerId, randomUUID(), randomUUID()], [world.physicianId, randomUUID()]];
  await inPractice(practiceId, async (tx) => {
    for (const [index, id] of payerIds.slice(1).entries()) await tx.contact.create({ data: { practiceId, id, name: `Payer ${index}`, searchName: `payer ${index}` } });
    await tx.physician.create({ data: { practiceId, id: physicianIds[1] ?? '', name: 'Owen Ashford', specialtyCode: 'MPN' } });
  });
  for (const [index, bill] of bills.entries()) {
    const { caseId, evaluationId } = await billable(world, { kind: bill.kind as 'QME', payerId: payerIds[bill.payer] ?? '', physicianId: physicianIds[bill.physician] ?? '', number: index + 1 });
    await inPractice(practiceId, async (tx) => {
      const issuedOn = addDays(today, -bill.ageDays);
      const [id, creditedCents] = [randomUUID(), bill.voided ? 0 : Math.floor((bill.totalCents * bill.credit) / 400)];
      const payments = bill.voided ? [] : bill.payments.map((payment) => ({ ...payment, id: randomUUID(), amountCents: Math.max(1, Math.floor((bill.totalCents * payment.share) / 100)) }));
      const paidCents = payments.filter(({ reversed }) => !reversed).reduce((sum, { amountCents }) => sum + amountCents, 0);
      const base = { practiceId, caseId, evaluationId, payerId: payerIds[bill.payer] ?? '', serviceOn: toDateColumn(issuedOn) };
      await tx.invoice.create({ data: { ...base, id, state: bill.voided ? 'VOID' : 'ISSUED', number: `T-${index}`, issuedOn: toDateColumn(issuedOn), payableOn: toDateColumn(addDays(issuedOn, 60)), totalCents: bill.totalCents, paidCents, creditedCents, voidedOn: bill.voided ? toDateColumn(notLater(addDays(issuedOn, 40))) : null } });
      if (creditedCents > 0) await tx.invoice.create({ data: { ...base, kind: 'CREDIT_NOTE', state: 'ISSUED', number: `CN-${index}`, issuedOn: toDateColumn(notLater(addDays(issuedOn, 35))), totalCents: creditedCents, creditsInvoiceId: id } });
      for (const payment of payments) {
        const receivedOn = notLater(addDays(issuedOn, payment.afterDays));
        const { receiptId } = await received(tx, { practiceId, payerId: base.payerId, id: payment.id, invoiceId: id, receivedOn: toDateColumn(receivedOn), amountCents: payment.amountCents });
        const backOn = toDateColumn(notLater(addDays(receivedOn, 9)));
        if (payment.reversed) await tx.payment.create({ data: { practiceId, invoiceId: id, receiptId, receivedOn: backOn, countsOn: backOn, amountCents: -payment.amountCents, method: 'check', reversesId: payment.id } });
      }
    });
  }
}

/** The rows of a figure added up one by one over all pages, beside the sum that the list itself tells. */
async function added(world: World, filter: ListIncomeRows): Promise<number> {
  let [total, count, cursor] = [0, 0, undefined as string | undefined];
  for (;;) {
    const page = await listIncomeRows(world.as('viewer'), { ...filter, limit: 7, ...(cursor ? { cursor } : {}) });
    total += page.rows.reduce((sum, { amountCents }) => sum + amountCents, 0);
    count += page.rows.length;
    if (!page.nextCursor) {
      expect([count, total]).toEqual([page.count, page.totalCents]);
      return total;
    }
    cursor = page.nextCursor;
  }
}

describe('income', () => {
  it('is the sum of the rows behind each figure, to the cent, on any data', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(Bill, { minLength: 1, maxLength: 14 }), fc.constantFrom('cash', 'accrual'), async (bills, basis) => {
        const world = await makeWorld();
        await write(world, bills);
        const income = await readIncome(world.as('viewer'), { basis: basis as 'cash' });
        expect(income.differenceCents).toBe(0);
        const { from, to } = income.year;
        expect(await added(world, { figure: 'collected', from: income.month.from, to: income.month.to })).toBe(income.month.collectedCents);
        expect(await added(world, { figure: 'billed', from: income.month.from, to: income.month.to })).toBe(income.month.billedCents);
        expect(await added(world, { figure: 'collected', from, to })).toBe(income.year.collectedCents);
        expect(await added(world, { figure: 'billed', from, to })).toBe(income.year.billedCents);
        expect(await added(world, { figure: 'outstanding' })).toBe(income.outstanding.cents);
        expect(await added(world, { figure: 'overdue' })).toBe(income.overdue.cents);
        expect(await added(world, { figure: 'ready' })).toBe(income.ready.cents);
        expect(income.months.at(-1)?.outstandingCents).toBe(income.outstanding.cents);
        for (const month of income.months.slice(-5)) expect(await added(world, { figure: 'collected', from: month.from, to: month.to })).toBe(month.collectedCents);
        for (const parts of [income.byKind, income.byPhysician, income.byPayer]) {
          expect(parts.reduce((sum, part) => sum + part.billedCents, 0)).toBe(income.year.billedCents);
          expect(parts.reduce((sum, part) => sum + part.collectedCents, 0)).toBe(income.year.collectedCents);
          expect(parts.reduce((sum, part) => sum + part.outstandingCents, 0)).toBe(income.outstanding.cents);
        }
        for (const part of income.byPayer) expect(await added(world, { figure: 'billed', from, to, payerId: part.id })).toBe(part.billedCents);
        for (const part of income.byPhysician) expect(await added(world, { figure: 'outstanding', physicianId: part.id })).toBe(part.outstandingCents);
        for (const part of income.byKind) expect(await added(world, { figure: 'collected', from, to, kind: part.id as 'QME' })).toBe(part.collectedCents);
        const compared = { from: calendarDate('2025-01-01'), to: addMonths(today, -12) };
        expect(await added(world, { figure: basis === 'cash' ? 'collected' : 'billed', ...compared })).toBe(income.year.sameDaysLastYearCents);
      }),
      { numRuns: 6 },
    );
  }, 180_000);

  it('follows the verbs: issue, payment, reversal, credit and void', async () => {
    const world = await makeWorld();
    const [paid, credited, gone] = [await issued(world), await issued(world), await issued(world)];
    const { paymentId } = await postPayment(world.as('biller'), { invoiceId: paid.id, receivedOn: '2026-02-27', amountCents: 100_000, method: 'check' });
    await postPayment(world.as('biller'), { invoiceId: paid.id, receivedOn: '2026-03-01', amountCents: 1_500, method: 'ach' });
    await reversePayment(world.as('biller'), { paymentId, reason: 'Bounced' });
    await creditInvoice(world.as('biller'), { invoiceId: credited.id, amountCents: 1_000, reason: 'Agreed' });
    await voidInvoice(world.as('biller'), { invoiceId: gone.id, version: gone.version, reason: 'Wrong payer' });
    const income = await readIncome(world.as('owner'), {});
    expect(income.month).toMatchObject({ billedCents: 2 * 201_500 - 1_000, collectedCents: 1_500 - 100_000 });
    expect(income.months.at(-2)?.collectedCents).toBe(100_000);
    expect(income.outstanding).toEqual({ count: 2, cents: 2 * 201_500 - 1_000 - 1_500 });
    expect(income.differenceCents).toBe(0);
    const { rows } = await listIncomeRows(world.as('owner'), { figure: 'billed' });
    expect(rows.map(({ movement }) => movement).sort()).toEqual(['credited', 'issued', 'issued', 'issued', 'voided']);
    const ready = await listReady(world.as('owner'), {});
    expect([ready.count, ready.valueCents]).toEqual([income.ready.count, income.ready.cents]);
  });

  it('shows the accountant no claimant, and nothing to the assistant, the reviewer or the practice next door', async () => {
    const [world, next] = [await makeWorld(), await makeWorld()];
    await issued(world);
    const { rows } = await listIncomeRows(world.as('viewer'), { figure: 'billed' });
    expect(rows.map(({ claimantName }) => claimantName)).toEqual([null]);
    expect((await listIncomeRows(world.as('owner'), { figure: 'billed' })).rows[0]?.claimantName).toBe('Joaquín Salcedo');
    expect((await listIncomeRows(next.as('owner'), { figure: 'billed' })).rows).toEqual([]);
    expect((await readIncome(next.as('owner'), {})).outstanding).toEqual({ count: 0, cents: 0 });
    for (const role of ['assistant', 'reviewer'] as const) {
      await expect(readIncome(world.as(role), {})).rejects.toBeInstanceOf(Forbidden);
      await expect(listIncomeRows(world.as(role), { figure: 'billed' })).rejects.toBeInstanceOf(Forbidden);
    }
  });
});
