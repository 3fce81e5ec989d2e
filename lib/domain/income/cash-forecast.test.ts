import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cents } from '../money';
import { forecastCash, forecastError, forecastWeeks, weeklyShares, type PayCell } from './cash-forecast';

const paid = (payerId: string, week: number, paidCents: number, paidCount = 10): PayCell => ({ payerId, week, paidCents, openCents: 0, paidCount });
const open = (payerId: string, week: number, openCents: number): PayCell => ({ payerId, week, paidCents: 0, openCents, paidCount: 0 });

describe('the cash of the next weeks', () => {
  test('a payer that pays half in the fourth week and half in the eighth', () => {
    const cells = [paid('a', 4, 500), paid('a', 8, 500)];
    expect(weeklyShares(cells).slice(0, 10)).toEqual([0, 0, 0, 0, 0.5, 0, 0, 0, 1, 0]);
    const fresh = forecastCash(cells, [{ payerId: 'a', week: 0, cents: 1_000 }], []);
    expect([fresh.weeks[4], fresh.weeks[8], fresh.totalCents]).toEqual([500, 500, 1_000]);
    expect(forecastCash(cells, [{ payerId: 'a', week: 5, cents: 1_000 }], []).weeks.slice(0, 5)).toEqual([0, 0, 0, 1_000, 0]);
  });

  test('money that is still open counts as open until it was last seen, and no longer', () => {
    expect(weeklyShares([paid('a', 4, 500), open('a', 2, 500)])[4]).toBe(1);
    expect(weeklyShares([paid('a', 4, 500), open('a', 6, 500)])[4]).toBe(0.5);
  });

  test('with too few payments of its own a payer is taken to pay as all do', () => {
    const cells = [paid('many', 2, 900), paid('few', 9, 100, 2)];
    const { payers } = forecastCash(cells, [{ payerId: 'few', week: 0, cents: 1_000 }], []);
    expect(payers[0]).toMatchObject({ payerId: 'few', ownHistory: false, paidCount: 2 });
    expect(payers[0]?.fromOpen[2]).toBe(900);
  });

  test('work to come is paid from the week in which it is billed', () => {
    const { weeks, fromPipelineCents, fromOpenCents } = forecastCash([paid('a', 3, 1_000)], [], [{ payerId: 'a', weightedCents: 700, billedInWeeks: 5 }, { payerId: 'a', weightedCents: 700, billedInWeeks: 11 }]);
    expect([weeks[8], fromPipelineCents, fromOpenCents]).toEqual([700, 700, 0]);
  });

  test('never more than is open and to come, and the parts add up to the cent', () => {
    const cell = fc.record({ payerId: fc.constantFrom('a', 'b', 'c'), week: fc.integer({ min: 0, max: 120 }), paidCents: fc.integer({ min: -500, max: 90_000 }), openCents: fc.nat(90_000), paidCount: fc.nat(9) });
    const owed = fc.record({ payerId: fc.constantFrom('a', 'b', 'd'), week: fc.nat(120), cents: fc.nat(900_000) });
    const coming = fc.record({ payerId: fc.constantFrom('a', 'd', ''), weightedCents: fc.nat(500_000), billedInWeeks: fc.nat(20) });
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), fc.array(owed, { maxLength: 12 }), fc.array(coming, { maxLength: 12 }), (cells, open, work) => {
        const forecast = forecastCash(cells, open, work);
        expect(forecast.weeks.length).toBe(forecastWeeks);
        expect(forecast.weeks.reduce((sum, one) => sum + one, 0)).toBe(forecast.totalCents);
        expect(forecast.fromOpenCents + forecast.fromPipelineCents).toBe(forecast.totalCents);
        const most = open.reduce((sum, one) => sum + one.cents, 0) + work.reduce((sum, one) => sum + one.weightedCents, 0);
        expect(forecast.totalCents).toBeLessThanOrEqual(most + forecast.payers.length * forecastWeeks);
        expect(Math.min(...forecast.weeks, 0)).toBe(0);
      }),
    );
  });

  test('how far it was off', () => {
    const weeks = (...amounts: number[]) => amounts.map(cents);
    expect(forecastError(weeks(110, 100), weeks(100, 100))).toEqual({ forecastCents: 210, actualCents: 200, errorBps: 500, weekErrorBps: 500 });
    expect(forecastError(weeks(50, 150), weeks(100, 100))).toMatchObject({ errorBps: 0, weekErrorBps: 5_000 });
    expect(forecastError(weeks(5), weeks(0))).toMatchObject({ errorBps: null, weekErrorBps: null });
  });
});
