import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { Forbidden } from '../../core/errors';
import { addDays, calendarDate, type CalendarDate } from '../../domain/calendar';
import { billable, issued } from '../../test/billable';
import { statementsOf } from '../../test/query-count';
import { received } from '../../test/receipts';
import { inPractice, makeWorld, type World } from '../../test/world';
import { creditInvoice } from '../invoices/credit-invoice';
import { voidInvoice } from '../invoices/void-invoice';
import { postPayment } from '../payments/post-payment';
import { amendPhysician } from '../practices/amend-physician';
import { amendPractice } from '../practices/amend-practice';
import { reversePayment } from '../payments/reverse-payment';
import { listIncomeRows, readIncome } from './queries';
import { IncomeDimension, type ListIncomeRows } from './schema';

const today = calendarDate('2026-03-02');

const Bill = fc.record({
  kind: fc.constantFrom('QME', 'AME', 'IME', 'EXPERT_WITNESS'),
  payer: fc.nat(2),
  physician: fc.nat(1),
  ageDays: fc.integer({ min: 0, max: 800 }),
  totalCents: fc.integer({ min: 1, max: 900_000 }),
  voided: fc.boolean(),
  credit: fc.nat(100),
  writeOff: fc.record({ share: fc.nat(30), reversed: fc.boolean() }),
  lines: fc.array(fc.constantFrom('ML201', 'ML202', 'MLPRR'), { maxLength: 3 }),
  source: fc.constantFrom(null, 'Physician finder', 'requester'),
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
      const written = bill.voided ? 0 : Math.floor((bill.totalCents * bill.writeOff.share) / 400);
      const writtenOffCents = bill.writeOff.reversed ? 0 : written;
      const payments = bill.voided ? [] : bill.payments.map((payment) => ({ ...payment, id: randomUUID(), amountCents: Math.max(1, Math.floor((bill.totalCents * payment.share) / 100)) }));
      const paidCents = payments.filter(({ reversed }) => !reversed).reduce((sum, { amountCents }) => sum + amountCents, 0);
      const base = { practiceId, caseId, evaluationId, payerId: payerIds[bill.payer] ?? '', serviceOn: toDateColumn(issuedOn) };
      await tx.invoice.create({ data: { ...base, id, totalCents: bill.totalCents } });
      await writeLines(tx, practiceId, id, bill);
      await tx.invoice.update({ where: { practiceId_id: { practiceId, id } }, data: { state: bill.voided ? 'VOID' : 'ISSUED', number: `T-${index}`, issuedOn: toDateColumn(issuedOn), payableOn: toDateColumn(addDays(issuedOn, 60)), paidCents, creditedCents, writtenOffCents, voidedOn: bill.voided ? toDateColumn(notLater(addDays(issuedOn, 40))) : null } });
      if (creditedCents > 0) await tx.invoice.create({ data: { ...base, kind: 'CREDIT_NOTE', state: 'ISSUED', number: `CN-${index}`, issuedOn: toDateColumn(notLater(addDays(issuedOn, 35))), totalCents: creditedCents, creditsInvoiceId: id } });
      if (written > 0) {
        const countsOn = toDateColumn(notLater(addDays(issuedOn, 50)));
        await tx.writeOff.create({ data: { practiceId, invoiceId: id, amountCents: written, reasonCode: 'goodwill', reason: 'Agreed', state: bill.writeOff.reversed ? 'REVERSED' : 'APPROVED', askedOn: countsOn, countsOn, reversedOn: bill.writeOff.reversed ? toDateColumn(notLater(addDays(issuedOn, 70))) : null } });
      }
      if (bill.source) await tx.referral.create({ data: { practiceId, number: index + 1, state: 'ACCEPTED', kind: 'QME', receivedOn: toDateColumn(addDays(issuedOn, -90)), channel: 'mail', claimantName: 'Joaquín Salcedo', searchName: 'joaquin salcedo', caseId, decidedOn: toDateColumn(addDays(issuedOn, -80)), ...(bill.source === 'requester' ? { requesterId: world.payerId } : { source: bill.source }) } });
      for (const payment of payments) {
        const receivedOn = notLater(addDays(issuedOn, payment.afterDays));
        const { receiptId } = await received(tx, { practiceId, payerId: base.payerId, id: payment.id, invoiceId: id, receivedOn: toDateColumn(receivedOn), amountCents: payment.amountCents });
        const backOn = toDateColumn(notLater(addDays(receivedOn, 9)));
        if (payment.reversed) await tx.payment.create({ data: { practiceId, invoiceId: id, receiptId, receivedOn: backOn, countsOn: backOn, amountCents: -payment.amountCents, method: 'check', reversesId: payment.id } });
      }
    });
  }
}

/** Lines that add up to the bill; none where there are none. */
async function writeLines(tx: Tx, practiceId: string, invoiceId: string, bill: { totalCents: number; lines: readonly string[] }) {
  let left = bill.totalCents;
  for (const [position, code] of bill.lines.entries()) {
    const amountCents = position === bill.lines.length - 1 ? left : Math.floor(left / 3);
    left -= amountCents;
    await tx.invoiceLine.create({ data: { practiceId, invoiceId, position, code, modifiers: [], description: code, units: 1, unitPriceCents: amountCents, amountCents, steps: [] } });
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
        const read = (by: IncomeDimension, period: 'year' | 'month' = 'year') => readIncome(world.as('viewer'), { basis: basis as 'cash', by, period });
        const income = await read('kind');
        expect(income.differenceCents).toBe(0);
        const { from, through: to, before } = income.period;
        const { sums, month } = income;
        expect(await added(world, { figure: 'collected', from: month.from, to: month.to })).toBe(month.collectedCents);
        expect(await added(world, { figure: 'billed', from: month.from, to: month.to })).toBe(month.billedCents);
        expect(await added(world, { figure: 'collected', from, to })).toBe(sums.collectedCents);
        expect(await added(world, { figure: 'billed', from, to })).toBe(sums.billedCents);
        expect(await added(world, { figure: 'written_off', from, to })).toBe(sums.writtenOffCents);
        expect(await added(world, { figure: 'outstanding' })).toBe(income.outstanding.cents);
        expect(await added(world, { figure: 'overdue' })).toBe(income.overdue.cents);
        expect(await added(world, { figure: 'collected', ...before })).toBe(sums.beforeCollectedCents);
        expect(await added(world, { figure: 'billed', ...before })).toBe(sums.beforeBilledCents);
        expect(income.months.at(-1)?.outstandingCents).toBe(income.outstanding.cents);
        for (const one of income.months.slice(-5)) expect(await added(world, { figure: 'collected', from: one.from, to: one.to })).toBe(one.collectedCents);
        for (const by of IncomeDimension.options) {
          const { parts, sums: whole, outstanding } = by === 'kind' ? income : await read(by);
          const sum = (of: (part: (typeof parts)[number]) => number) => parts.reduce((total, part) => total + of(part), 0);
          expect([by, sum((part) => part.billedCents), sum((part) => part.collectedCents), sum((part) => part.writtenOffCents), sum((part) => part.outstandingCents)]).toEqual([by, whole.billedCents, whole.collectedCents, whole.writtenOffCents, outstanding.cents]);
          expect(outstanding).toEqual(income.outstanding);
          expect(sum((part) => part.beforeCents)).toBe(basis === 'cash' ? whole.beforeCollectedCents : whole.beforeBilledCents);
          for (const part of parts.slice(0, 3)) {
            expect(await added(world, { figure: 'billed', from, to, by, key: part.id })).toBe(part.billedCents);
            expect(await added(world, { figure: 'collected', from, to, by, key: part.id })).toBe(part.collectedCents);
            expect(await added(world, { figure: 'outstanding', by, key: part.id })).toBe(part.outstandingCents);
          }
        }
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
    const ready = await inPractice(world.practiceId, (tx) => tx.evaluation.aggregate({ where: { practiceId: world.practiceId, readyToBill: true }, _sum: { expectedFeeCents: true } }));
    expect(await added(world, { figure: 'ready' })).toBe(ready._sum.expectedFeeCents ?? 0);
  });

  it('asks eight statements after a change and one until the next, whatever it is divided by', async () => {
    const world = await makeWorld();
    await write(world, fc.sample(Bill, { numRuns: 3, seed: 7 }));
    for (const by of IncomeDimension.options) {
      expect((await statementsOf(() => readIncome(world.as('owner'), { by }))).length, by).toBe(8);
      expect((await statementsOf(() => readIncome(world.as('owner'), { by }))).length, by).toBe(1);
    }
    await amendPractice(world.as('owner'), { version: 1, name: 'Alder West', timeZone: 'America/Los_Angeles', holidayCalendar: 'gov', monthlyGoalCents: 100_00, invoiceTermsDays: 45, secondFactorRequired: false });
    expect((await readIncome(world.as('owner'), {})).goal?.goalCents).toBe(100_00);
    const own = { physicianId: world.physicianId };
    expect((await readIncome(world.as('owner'), own)).goal).toBeNull();
    await amendPhysician(world.as('owner'), { ...own, version: 1, name: 'Elena Marsh', specialtyCode: 'MOS', npi: '', licenceNumber: '', qmeNumber: '', monthlyGoalCents: 40_00 });
    expect((await readIncome(world.as('owner'), own)).goal?.goalCents).toBe(40_00);
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
