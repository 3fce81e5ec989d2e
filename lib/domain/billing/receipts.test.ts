import { describe, expect, test } from 'vitest';
import { calendarDate, type CalendarMonth } from '../calendar';
import { cents } from '../money';
import { RuleBroken } from '../rule-broken';
import { proposeParts } from './allocation';
import { closingOf, countingDay, monthsBetween } from './books';
import { balanceOfInvoice, post, statusOfInvoice } from './ledger';
import { applyPart, bounce, partsOf, refundPart, takeBackPart, type ReceiptLedger } from './receipt-ledger';
import { approvalOf } from './write-off';

const on = calendarDate('2026-03-02');
const receipt = (amount: number, caseId: string | null = null): ReceiptLedger => ({ amountCents: cents(amount), caseId, reversedOn: null, entries: [] });
const part = (id: string, amount: number, caseId = 'c') => ({ id, amountCents: cents(amount), invoiceId: `i${id}`, caseId });
const broken = (rule: string) => expect.objectContaining({ rule });

describe('a receipt', () => {
  test('is applied, refunded and unapplied, together what came in', () => {
    const held = refundPart(applyPart(receipt(1_000), part('a', 600)), { id: 'r', amountCents: cents(150) });
    expect(partsOf(held)).toEqual({ amountCents: 1_000, appliedCents: 600, refundedCents: 150, unappliedCents: 250 });
    expect(partsOf(takeBackPart(held, { id: 'b', reversesId: 'a' }))).toMatchObject({ appliedCents: 0, unappliedCents: 850 });
    expect(partsOf(takeBackPart(held, { id: 'b', reversesId: 'r' }))).toMatchObject({ refundedCents: 0, unappliedCents: 400 });
  });
  test.each<[string, () => unknown]>([
    ['receipt.not_enough', () => applyPart(receipt(100), part('a', 101))],
    ['receipt.not_positive', () => applyPart(receipt(100), part('a', 0))],
    ['receipt.other_case', () => applyPart(receipt(100, 'other'), part('a', 100))],
    ['receipt.not_enough', () => refundPart(applyPart(receipt(100), part('a', 60)), { id: 'r', amountCents: cents(41) })],
    ['payment.not_found', () => takeBackPart(receipt(100), { id: 'b', reversesId: 'a' })],
    ['payment.already_reversed', () => takeBackPart(takeBackPart(applyPart(receipt(100), part('a', 60)), { id: 'b', reversesId: 'a' }), { id: 'd', reversesId: 'a' })],
    ['receipt.still_applied', () => bounce(applyPart(receipt(100), part('a', 60)), on)],
    ['receipt.refunded', () => bounce(refundPart(receipt(100), { id: 'r', amountCents: cents(1) }), on)],
    ['receipt.reversed', () => bounce(bounce(receipt(100), on), on)],
    ['receipt.reversed', () => applyPart(bounce(receipt(100), on), part('a', 1))],
  ])('%s', (rule, act) => {
    expect(act).toThrow(RuleBroken);
    expect(act).toThrow(broken(rule));
  });
});

describe('how a check goes on invoices', () => {
  const owed = [{ id: 'old', balanceCents: 500 }, { id: 'mid', balanceCents: 300 }, { id: 'new', balanceCents: 200 }];
  test.each([
    [650, [['old', 500], ['mid', 150]]],
    [300, [['mid', 300]]],
    [1_200, [['old', 500], ['mid', 300], ['new', 200]]],
    [0, []],
  ])('%i cents', (amount, expected) => expect(proposeParts(amount, owed).map(({ id, amountCents }) => [id, amountCents])).toEqual(expected));
  test('two of the same balance are no exact fit: the oldest first', () => expect(proposeParts(200, [{ id: 'a', balanceCents: 200 }, { id: 'b', balanceCents: 200 }])).toEqual([{ id: 'a', amountCents: 200 }]));
});

describe('months and write-offs', () => {
  test('what is dated in a closed month counts on the first day of the next open one', () => {
    const closed = '2026-03' as CalendarMonth;
    expect([countingDay(calendarDate('2026-03-31'), closed), countingDay(calendarDate('2026-01-05'), closed), countingDay(calendarDate('2026-04-02'), closed), countingDay(calendarDate('2026-01-05'), null)]).toEqual(['2026-04-01', '2026-04-01', '2026-04-02', '2026-01-05']);
    expect(countingDay(calendarDate('2025-12-31'), '2025-12' as CalendarMonth)).toBe('2026-01-01');
  });
  test('closing is opening and what moved', () => expect(closingOf(100, { billedCents: 50, voidedCents: 5, creditedCents: 10, collectedCents: 70, writtenOffCents: 15 })).toBe(50));
  test('months in order', () => expect(monthsBetween('2025-11' as CalendarMonth, '2026-02' as CalendarMonth)).toEqual(['2025-11', '2025-12', '2026-01', '2026-02']));
  test.each([
    [5_000, 'b', ['o'], 'free'],
    [5_001, 'b', ['o'], 'ask'],
    [5_001, 'o', ['o'], 'alone'],
    [5_001, 'o', ['o', 'p'], 'ask'],
    [5_001, null, ['o'], 'ask'],
  ] as const)('%i asked by %s with owners %j: %s', (amountCents, askedById, ownerIds, expected) => expect(approvalOf({ amountCents, limitCents: 5_000, askedById, ownerIds })).toBe(expected));
  test('a write-off settles like money and is never above what is owed', () => {
    const ledger = { issue: 'ISSUED' as const, totalCents: cents(100), entries: [] };
    const entry = (amount: number) => ({ id: 'w', kind: 'WRITE_OFF' as const, amountCents: cents(amount), on, reversesId: null });
    expect(() => post(ledger, entry(101), { allowOverpayment: true })).toThrow(broken('write_off.exceeds_balance'));
    expect(post(ledger, entry(100)).entries).toHaveLength(1);
    const sums = { state: 'ISSUED' as const, totalCents: 100, paidCents: 20, creditedCents: 30, writtenOffCents: 50 };
    expect([balanceOfInvoice(sums), statusOfInvoice(sums), statusOfInvoice({ ...sums, writtenOffCents: 40 })]).toEqual([0, 'PAID', 'PARTLY_PAID']);
  });
});
