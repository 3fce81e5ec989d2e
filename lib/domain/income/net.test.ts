import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { breakEvenExams, costKinds, evenShareBps, managedBy, monthsOf, netOf, type CostTerms, type MonthFacts } from './net';

const cost = (terms: Partial<CostTerms>): CostTerms => ({ id: 'c', name: 'Cost', kind: 'monthly', shareBps: null, amountCents: null, physicianId: null, locationId: null, startsOn: calendarDate('2026-01-01'), endsOn: null, ...terms });
const fact = (facts: Partial<MonthFacts>): MonthFacts => ({ month: '2026-01', physicianId: 'p', locationId: 'l', kind: 'QME', collectedCents: 0, minutes: 0, exams: 0, ...facts });
const months = ['2026-01', '2026-02'];

describe('what is left after costs', () => {
  const facts = [fact({ collectedCents: 300_000, minutes: 600, exams: 3 }), fact({ kind: 'IME', collectedCents: 100_000, minutes: 120, exams: 1 }), fact({ month: '2026-02', locationId: 'm', collectedCents: 100_000, minutes: 60 })];
  test('a share of what is collected, by scope', () => {
    const { lines, netCents, costCents } = netOf([cost({ kind: 'share', shareBps: 1_000, locationId: 'l' })], facts, [], months);
    expect([lines[0]?.cents, costCents, netCents]).toEqual([40_000, 40_000, 460_000]);
    expect(lines[0]?.byKind).toEqual([{ kind: 'IME', cents: 10_000 }, { kind: 'QME', cents: 30_000 }]);
  });
  test('months only from the first to the last', () => {
    const amounts = [cost({ amountCents: 5_000 }), cost({ amountCents: 5_000, startsOn: calendarDate('2026-02-20') }), cost({ amountCents: 5_000, endsOn: calendarDate('2025-12-31') })].map((one) => netOf([one], facts, [], months).costCents);
    expect(amounts).toEqual([10_000, 5_000, 0]);
  });
  test('a day with exams at a location, spread by the exams; an hour by the minutes', () => {
    const days = [{ month: '2026-01', physicianId: 'p', locationId: 'l', days: 2 }, { month: '2026-02', physicianId: 'p', locationId: 'm', days: 1 }];
    const [day] = netOf([cost({ kind: 'exam_day', amountCents: 10_000, locationId: 'l' })], facts, days, months).lines;
    expect([day?.cents, day?.byKind]).toEqual([20_000, [{ kind: 'IME', cents: 5_000 }, { kind: 'QME', cents: 15_000 }]]);
    expect(netOf([cost({ kind: 'hour', amountCents: 6_000 })], facts, days, months).lines[0]).toMatchObject({ cents: 78_000, words: '13.0 hours of physician time' });
  });
  test('a company beside one’s own costs', () => {
    const net = netOf([cost({ amountCents: 60_000 })], facts, [], months);
    expect([net.costCents, net.netCents, evenShareBps(net)]).toEqual([120_000, 380_000, 2_400]);
    expect(managedBy(net, 4_000)).toEqual({ shareBps: 4_000, takesCents: 200_000, netCents: 300_000, aheadCents: 80_000 });
    expect(managedBy(net, 2_400).aheadCents).toBe(0);
  });
  test('exams that pay for a day', () => expect([breakEvenExams(90_000, 40_000), breakEvenExams(80_000, 40_000), breakEvenExams(0, 40_000), breakEvenExams(1, 0)]).toEqual([3, 2, null, null]));
  test('months of a span', () => expect(monthsOf(calendarDate('2025-11-30'), calendarDate('2026-01-01'))).toEqual(['2025-11', '2025-12', '2026-01']));
  test('the parts of each cost and the kinds add up to the cent, whatever happened', () => {
    const someFact = fc.record({ month: fc.constantFrom(...months), physicianId: fc.constantFrom('p', 'q'), locationId: fc.constantFrom('l', 'm'), kind: fc.constantFrom('QME', 'IME', 'AME'), collectedCents: fc.integer({ min: -9_999, max: 999_999 }), minutes: fc.nat(999), exams: fc.nat(9) });
    const someCost = fc.record({ kind: fc.constantFrom(...costKinds), shareBps: fc.nat(10_000), amountCents: fc.nat(99_999), physicianId: fc.constantFrom(null, 'p'), locationId: fc.constantFrom(null, 'l') });
    fc.assert(
      fc.property(fc.array(someFact, { maxLength: 20 }), fc.array(someCost, { maxLength: 6 }), (facts, costs) => {
        const net = netOf(costs.map((one, index) => cost({ ...one, id: String(index) })), facts, [{ month: '2026-01', physicianId: 'p', locationId: 'l', days: 4 }], months);
        const sum = (amounts: readonly number[]) => amounts.reduce((total, one) => total + one, 0);
        expect(net.netCents).toBe(net.collectedCents - net.costCents);
        for (const line of net.lines) if (facts.length > 0) expect(sum(line.byKind.map((part) => part.cents))).toBe(line.cents);
        if (facts.length > 0) expect([sum(net.byKind.map((one) => one.netCents)), sum(net.byKind.map((one) => one.costCents))]).toEqual([net.netCents, net.costCents]);
      }),
    );
  });
});
