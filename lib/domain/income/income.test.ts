import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate } from '../calendar';
import { cents, sumCents } from '../money';
import { monthlyIncome, reconcile, reconcileParts, type Movement } from './months';
import { paceToGoal } from './pace';

const today = calendarDate('2026-06-16');
const moved = (kind: Movement['kind'], on: string, amount: number): Movement => ({ kind, on: calendarDate(on), amountCents: cents(amount) });

describe('income by month', () => {
  const movements = [
    moved('BILLED', '2024-12-31', 500), moved('COLLECTED', '2024-12-31', 200),
    moved('BILLED', '2025-01-01', 1000), moved('COLLECTED', '2026-05-31', 800), moved('COLLECTED', '2026-06-01', 300), moved('COLLECTED', '2026-06-02', -300), moved('CREDITED', '2026-06-16', 50),
  ];
  test('18 months, what came before as the opening', () => {
    const report = monthlyIncome(movements, today);
    expect([report.months.length, report.months[0]?.month, report.months.at(-1)?.month, report.openingCents, report.outstandingCents]).toEqual([18, '2025-01', '2026-06', 300, 450]);
    expect(report.months[0]).toEqual({ month: '2025-01', billedCents: 1000, creditedCents: 0, collectedCents: 0, outstandingCents: 1300 });
    expect(report.months.at(-1)).toEqual({ month: '2026-06', billedCents: 0, creditedCents: 50, collectedCents: 0, outstandingCents: 450 });
  });
  test('reconciles to the cent, or says by how much not', () => {
    const report = monthlyIncome(movements, today);
    expect([reconcile(report, [cents(400), cents(50)]), reconcile(report, [cents(449)])]).toEqual([{ reconciled: true, differenceCents: 0 }, { reconciled: false, differenceCents: 1 }]);
    expect(reconcileParts(cents(10), [cents(3), cents(8)])).toEqual({ reconciled: false, differenceCents: -1 });
  });
  test('months and opening explain what is outstanding, whatever happened', () => {
    const movement = fc.record({ kind: fc.constantFrom('BILLED', 'CREDITED', 'COLLECTED'), on: fc.integer({ min: 0, max: 900 }).map((days) => addDays(today, -days)), amountCents: fc.integer({ min: -5000, max: 5000 }).map(cents) });
    fc.assert(
      fc.property(fc.array(movement, { maxLength: 60 }), (all) => {
        const report = monthlyIncome(all, today);
        const inMonths = report.months.reduce((sum, month) => sum + month.billedCents - month.creditedCents - month.collectedCents, 0);
        expect(report.openingCents + inMonths).toBe(report.outstandingCents);
        expect(report.outstandingCents).toBe(sumCents(all.map(({ kind, amountCents }) => cents(kind === 'BILLED' ? amountCents : -amountCents))));
      }),
    );
  });
});

describe('pace to the goal', () => {
  const june = { goalCents: cents(7_200_000), from: calendarDate('2026-06-01'), to: calendarDate('2026-06-30'), today };
  test('over the working days of the month', () => {
    expect(paceToGoal({ ...june, collectedCents: cents(4_138_625) })).toEqual({ percent: 57, workingDay: 11, workingDayCount: 22, expectedCents: 3_600_000, aheadCents: 538_625, words: '57%, $5,386 ahead of pace. Working day 11 of 22' });
  });
  test.each([
    [3_600_000, '50%, on pace. Working day 11 of 22'],
    [3_500_000, '49%, $1,000 behind pace. Working day 11 of 22'],
    [0, '0%, $36,000 behind pace. Working day 11 of 22'],
  ])('%s cents: %s', (collected, words) => expect(paceToGoal({ ...june, collectedCents: cents(collected) }).words).toBe(words));
  test('courts keep Juneteenth', () => expect(paceToGoal({ ...june, collectedCents: cents(0), calendar: 'judicial' }).workingDayCount).toBe(21));
  test('before and after the period', () => {
    const day = (on: string) => paceToGoal({ ...june, collectedCents: cents(0), today: calendarDate(on) }).workingDay;
    expect([day('2026-05-20'), day('2026-06-01'), day('2026-06-30'), day('2026-08-01')]).toEqual([0, 0, 21, 22]);
  });
  test('a goal is above zero and a period has a working day', () => {
    expect(() => paceToGoal({ ...june, goalCents: cents(0), collectedCents: cents(0) })).toThrow(expect.objectContaining({ rule: 'income.goal_not_positive' }));
    expect(() => paceToGoal({ ...june, collectedCents: cents(0), from: calendarDate('2026-06-20'), to: calendarDate('2026-06-21') })).toThrow(expect.objectContaining({ rule: 'income.period_invalid' }));
  });
});
