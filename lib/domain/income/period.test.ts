import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, calendarDate, daysBetween } from '../calendar';
import { neighbourOf, periodKinds, periodOf, spanAround } from './period';

const today = calendarDate('2026-06-16');
const day = calendarDate;

describe('the period of a report', () => {
  test.each([
    ['month', undefined, '2026-06-01', '2026-06-30', '2026-06-16', 'June 2026', '2026-05-01', '2026-05-16', 'the same days of May 2026'],
    ['month', '2026-05-31', '2026-05-01', '2026-05-31', '2026-05-31', 'May 2026', '2026-04-01', '2026-04-30', 'April 2026'],
    ['quarter', undefined, '2026-04-01', '2026-06-30', '2026-06-16', 'Second quarter of 2026', '2026-01-01', '2026-03-16', 'the same days of the first quarter of 2026'],
    ['year', undefined, '2026-01-01', '2026-12-31', '2026-06-16', '2026', '2025-01-01', '2025-06-16', 'the same days of 2025'],
    ['year', '2025-02-02', '2025-01-01', '2025-12-31', '2025-12-31', '2025', '2024-01-01', '2024-12-31', '2024'],
  ] as const)('%s around %s', (kind, on, from, to, through, words, beforeFrom, beforeTo, beforeWords) => {
    expect(periodOf({ kind, on: on && day(on) }, today)).toMatchObject({ from, to, through, words, before: { from: beforeFrom, to: beforeTo }, beforeWords });
  });

  test('the last days of a longer month are held against the whole shorter one', () => {
    expect(periodOf({ kind: 'month' }, day('2026-03-30')).before).toEqual({ from: '2026-02-01', to: '2026-02-28' });
  });

  test('days chosen by hand are held against as many before', () => {
    expect(periodOf({ kind: 'custom', from: day('2026-06-03'), to: day('2026-06-12') }, today)).toMatchObject({ through: '2026-06-12', before: { from: '2026-05-24', to: '2026-06-02' }, beforeWords: 'the 10 days before' });
    expect(() => periodOf({ kind: 'custom', from: day('2026-06-03'), to: day('2026-06-02') }, today)).toThrow(expect.objectContaining({ rule: 'income.period_invalid' }));
  });

  test('never overlaps what it is compared with, and its neighbours touch it', () => {
    const date = fc.integer({ min: -3_000, max: 3_000 }).map((days) => addDays(today, days));
    fc.assert(
      fc.property(fc.constantFrom(...periodKinds), date, fc.nat(400), (kind, on, length) => {
        const period = periodOf({ kind, on, from: on, to: addDays(on, length) }, today);
        expect(period.before.to < period.from && period.before.from <= period.before.to).toBe(true);
        expect(period.from <= period.through && period.through <= period.to).toBe(true);
        const next = neighbourOf(period, 1);
        if (next !== null && kind !== 'custom') expect(daysBetween(period.to, spanAround(kind, next).from)).toBe(1);
      }),
    );
  });
});
