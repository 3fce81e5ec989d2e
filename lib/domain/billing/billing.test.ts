import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../calendar';
import { cents, sumCents } from '../money';
import { RuleBroken } from '../rule-broken';
import { agingOf } from './aging';
import { balanceOf, post, reverse, statusOf, type Ledger, type LedgerEntry } from './ledger';
import { lineDifference } from './line-difference';

const on = calendarDate('2026-06-16');
const issued = (total: number): Ledger => ({ issue: 'ISSUED', totalCents: cents(total), entries: [] });
const entry = (id: string, amount: number, kind: 'PAYMENT' | 'CREDIT' = 'PAYMENT'): LedgerEntry & { kind: 'PAYMENT' | 'CREDIT' } => ({ id, kind, amountCents: cents(amount), on, reversesId: null });
const broken = (rule: string) => expect.objectContaining({ rule });

describe('the ledger of an invoice', () => {
  test('part, rest, taken back', () => {
    const part = post(issued(100_00), entry('a', 40_00));
    const full = post(part, entry('b', 60_00));
    const back = reverse(full, { id: 'c', reversesId: 'a', on });
    expect([part, full, back].map((ledger) => [statusOf(ledger), balanceOf(ledger).balanceCents])).toEqual([['PARTLY_PAID', 60_00], ['PAID', 0], ['PARTLY_PAID', 40_00]]);
    expect(back.entries).toHaveLength(3);
  });
  test('more than is owed only when it is meant', () => {
    expect(() => post(issued(100_00), entry('a', 100_01))).toThrow(broken('payment.exceeds_balance'));
    expect(statusOf(post(issued(100_00), entry('a', 100_01), { allowOverpayment: true }))).toBe('OVERPAID');
    expect(() => post(issued(100_00), entry('a', 100_01, 'CREDIT'), { allowOverpayment: true })).toThrow(broken('credit.exceeds_balance'));
  });
  test('a credit settles like money', () => expect([statusOf(post(issued(100), entry('a', 100, 'CREDIT'))), balanceOf(post(issued(100), entry('a', 30, 'CREDIT')))]).toEqual(['PAID', { totalCents: 100, paidCents: 0, creditedCents: 30, writtenOffCents: 0, balanceCents: 70 }]));
  test.each<[string, () => unknown]>([
    ['payment.not_positive', () => post(issued(100), entry('a', 0))],
    ['payment.not_positive', () => post(issued(100), entry('a', -5))],
    ['payment.invoice_not_issued', () => post({ ...issued(100), issue: 'DRAFT' }, entry('a', 5))],
    ['payment.invoice_not_issued', () => post({ ...issued(100), issue: 'VOID' }, entry('a', 5))],
    ['payment.already_posted', () => post(post(issued(100), entry('a', 5)), entry('a', 5))],
    ['payment.not_found', () => reverse(issued(100), { id: 'b', reversesId: 'a', on })],
    ['payment.already_reversed', () => reverse(reverse(post(issued(100), entry('a', 5)), { id: 'b', reversesId: 'a', on }), { id: 'c', reversesId: 'a', on })],
    ['payment.not_found', () => reverse(reverse(post(issued(100), entry('a', 5)), { id: 'b', reversesId: 'a', on }), { id: 'c', reversesId: 'b', on })],
    ['payment.reversed_before_posted', () => reverse(post(issued(100), entry('a', 5)), { id: 'b', reversesId: 'a', on: addDays(on, -1) })],
  ])('%s', (rule, act) => expect(act).toThrow(broken(rule)));
  test('a draft and a void invoice say so', () => expect([statusOf({ ...issued(1), issue: 'DRAFT' }), statusOf({ ...issued(1), issue: 'VOID' }), statusOf(issued(1)), statusOf(issued(0))]).toEqual(['DRAFT', 'VOID', 'ISSUED', 'PAID']));
  test('whatever is tried, payments never exceed what is owed, and the parts make the total', () => {
    const act = fc.record({ kind: fc.constantFrom('PAYMENT', 'CREDIT', 'REVERSE'), amount: fc.integer({ min: -10, max: 600 }), target: fc.nat(12) });
    fc.assert(
      fc.property(fc.nat(1000), fc.array(act, { maxLength: 12 }), (total, acts) => {
        let ledger = issued(total);
        acts.forEach(({ kind, amount, target }, index) => {
          try {
            ledger = kind === 'REVERSE' ? reverse(ledger, { id: `${index}`, reversesId: `${target}`, on }) : post(ledger, entry(`${index}`, amount, kind));
          } catch (error) {
            if (!(error instanceof RuleBroken)) throw error;
          }
        });
        const { balanceCents, paidCents, creditedCents } = balanceOf(ledger);
        expect(balanceCents).toBeGreaterThanOrEqual(0);
        expect(balanceCents + paidCents + creditedCents).toBe(total);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('aging', () => {
  const invoice = (days: number, balance = 100) => ({ id: `${days}`, issuedOn: addDays(on, -days), balanceCents: cents(balance) });
  test('by days since issue, ends included', () => {
    const buckets = agingOf([0, 30, 31, 60, 61, 90, 91, 400].map((days) => invoice(days)), on);
    expect(buckets.map((bucket) => [bucket.label, bucket.invoiceIds])).toEqual([['0–30', ['0', '30']], ['31–60', ['31', '60']], ['61–90', ['61', '90']], ['91+', ['91', '400']]]);
  });
  test('buckets add up to what is owed', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.integer({ min: -5, max: 500 }), fc.integer({ min: -500, max: 5000 }))), (rows) => {
        const invoices = rows.map(([days, balance]) => invoice(days, balance));
        expect(sumCents(agingOf(invoices, on).map((bucket) => bucket.totalCents))).toBe(sumCents(invoices.map((row) => row.balanceCents)));
      }),
    );
  });
});

test('edited lines keep the difference from the drafted ones', () => {
  const line = (key: string, code: string, units: number, amount: number) => ({ key, code, units, amountCents: cents(amount) });
  const drafted = [line('1', 'ML201', 1, 221_650), line('2', 'MLPRR', 1212, 363_600), line('3', 'ML205', 3, 24_375)];
  expect(lineDifference(drafted, drafted)).toEqual({ changes: [], differenceCents: 0 });
  expect(lineDifference(drafted, [drafted[0]!, line('2', 'MLPRR', 1200, 360_000), line('4', 'ML205', 4, 32_500)])).toEqual({
    changes: [
      { key: '2', code: 'MLPRR', change: 'changed', beforeCents: 363_600, afterCents: 360_000, differenceCents: -3_600 },
      { key: '3', code: 'ML205', change: 'removed', beforeCents: 24_375, afterCents: 0, differenceCents: -24_375 },
      { key: '4', code: 'ML205', change: 'added', beforeCents: 0, afterCents: 32_500, differenceCents: 32_500 },
    ],
    differenceCents: 4_525,
  });
});
