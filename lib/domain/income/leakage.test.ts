import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { leakCauses, leakOf, leakSums, leftOutIncrement, onceEach, undeclaredValue, type LeakCause, type LeakFacts } from './leakage';

const today = calendarDate('2026-06-16');
const facts = (cause: LeakCause, rest: Partial<LeakFacts> = {}): LeakFacts => ({ cause, id: cause, evaluationId: 'e', on: calendarDate('2026-05-01'), amountCents: 100, serviceOn: calendarDate('2026-03-01'), eorServedOn: null, billed: false, workersCompensation: true, ...rest });

describe('what is lost and what can be had again', () => {
  test.each([
    ['late_bill', {}, true, '2027-03-01'],
    ['late_bill', { serviceOn: calendarDate('2025-06-15') }, false, null],
    ['late_bill', { serviceOn: calendarDate('2025-06-16') }, true, '2026-06-16'],
    ['late_bill', { workersCompensation: false, serviceOn: calendarDate('2020-01-01') }, true, null],
    ['missed_unbilled', {}, true, '2027-03-01'],
    ['undeclared_pages', { billed: true }, false, null],
    ['undeclared_pages', {}, true, '2027-03-01'],
    ['second_review', { eorServedOn: calendarDate('2026-03-18') }, true, '2026-06-16'],
    ['second_review', { eorServedOn: calendarDate('2026-03-17') }, false, null],
    ['discount', { eorServedOn: calendarDate('2026-06-01') }, true, '2026-08-30'],
    ['modifier', { billed: true }, true, '2027-03-01'],
    ['late_report', { billed: true }, false, null],
    ['accepted', {}, false, null],
    ['write_off', {}, false, null],
  ] as const)('%s %j: %s by %s (LC 4625(a): 12 months; 8 CCR 9792.5.5: 90 days)', (cause, rest, canRecover, recoverBy) => {
    expect(leakOf(facts(cause, rest), today)).toMatchObject({ canRecover, recoverBy });
  });

  test('each cause says something', () => expect(leakCauses.map((cause) => leakOf(facts(cause), today).says).every((says) => says.length > 5)).toBe(true));

  test('pages count past those that the code includes', () => {
    const worth = (declared: number, undeclared: number) => undeclaredValue({ declared, undeclared, included: 200, pageCents: 300 });
    expect([worth(1_412, 264), worth(0, 264), worth(100, 90), worth(150, 60)]).toEqual([{ pages: 264, cents: 79_200 }, { pages: 64, cents: 19_200 }, { pages: 0, cents: 0 }, { pages: 10, cents: 3_000 }]);
  });

  test('a left-out -93 is a tenth of the unit price', () => expect(leftOutIncrement(201_500, 1, 1_000)).toBe(20_150));

  test('a late report is not told again as a bill not made; sums by cause, most first', () => {
    const leaks = [facts('late_report', { amountCents: 900 }), facts('late_bill'), facts('late_bill', { evaluationId: 'other', amountCents: 50 }), facts('write_off', { amountCents: 10 })].map((one) => leakOf(one, today));
    const once = onceEach(leaks);
    expect(once.map(({ cause }) => cause)).toEqual(['late_report', 'late_bill', 'write_off']);
    expect(leakSums(once)).toEqual([
      { cause: 'late_report', count: 1, cents: 900, recoverableCount: 1, recoverableCents: 900 },
      { cause: 'late_bill', count: 1, cents: 50, recoverableCount: 1, recoverableCents: 50 },
      { cause: 'write_off', count: 1, cents: 10, recoverableCount: 0, recoverableCents: 0 },
    ]);
  });
});
