import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../calendar';
import { instantAt, wallClockAt } from './wall-clock';

const zones = ['America/Los_Angeles', 'America/New_York', 'Asia/Kathmandu', 'Pacific/Chatham', 'Pacific/Apia', 'Pacific/Kiritimati', 'Australia/Lord_Howe', 'Europe/London', 'UTC'] as const;
const at = (on: string, minute: number, zone: string) => new Date(instantAt(calendarDate(on), minute, zone)).toISOString();

describe('the wall clock as an instant', () => {
  it.each([
    ['an ordinary summer day', '2026-07-15', 675, '2026-07-15T18:15:00.000Z'],
    ['an ordinary winter day', '2026-12-15', 675, '2026-12-15T19:15:00.000Z'],
    ['before clocks go forward', '2026-03-08', 119, '2026-03-08T09:59:00.000Z'],
    ['a minute that is left out', '2026-03-08', 150, '2026-03-08T10:30:00.000Z'],
    ['after clocks went forward', '2026-03-08', 540, '2026-03-08T16:00:00.000Z'],
    ['a minute that comes twice, the first time', '2026-11-01', 90, '2026-11-01T08:30:00.000Z'],
    ['after clocks went back', '2026-11-01', 540, '2026-11-01T17:00:00.000Z'],
    ['the last minute of a year', '2026-12-31', 1439, '2027-01-01T07:59:00.000Z'],
    ['the first minute of a year', '2027-01-01', 0, '2027-01-01T08:00:00.000Z'],
    ['February 29', '2028-02-29', 600, '2028-02-29T18:00:00.000Z'],
  ])('%s in Los Angeles', (_, on, minute, instant) => {
    expect(at(on, minute, 'America/Los_Angeles')).toBe(instant);
  });

  it('agrees with Temporal everywhere, on every day', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(calendarDate('2022-01-01'), count));
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 1439 }), fc.constantFrom(...zones), (on: CalendarDate, minute, zone) => {
        const time = Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 });
        const expected = Temporal.PlainDate.from(on).toPlainDateTime(time).toZonedDateTime(zone, { disambiguation: 'compatible' }).epochMilliseconds;
        expect(instantAt(on, minute, zone)).toBe(expected);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads back what it wrote, but for the minutes that no clock shows', () => {
    const day = fc.integer({ min: 0, max: 3000 }).map((count) => addDays(calendarDate('2022-01-01'), count));
    fc.assert(
      fc.property(day, fc.integer({ min: 240, max: 1439 }), fc.constantFrom('America/Los_Angeles', 'Europe/London', 'Asia/Kathmandu'), (on, minute, zone) => {
        expect(wallClockAt(instantAt(on, minute, zone), zone)).toEqual({ on, minute });
      }),
    );
  });

  it('knows no zone that does not exist', () => {
    expect(() => wallClockAt(0, 'Mars/Olympus')).toThrow('There is no such time zone.');
  });
});
