import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, addMonthsToMonth, ageOn, calendarDate, compareDates, dateInZone, daysBetween, firstOfMonth, isCalendarDate, monthOf, weekday, type CalendarDate } from './calendar';
import { RuleBroken } from './rule-broken';

const day = calendarDate;
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 }).map((days) => {
  const text = Temporal.PlainDate.from('1970-01-01').add({ days }).toString();
  return day(text);
});
const laterDay = fc.integer({ min: -25_567, max: 47_846 }).map((days) => addDays(day('1970-01-01'), days));

describe('calendarDate', () => {
  test.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '2026-1-1', '2026-01-01T00:00', '', '0000-01-01', ' 2026-01-01', '２０２６-01-01'])('%j is no date', (text) => {
    expect(isCalendarDate(text)).toBe(false);
    expect(() => day(text)).toThrow(expect.objectContaining({ rule: 'calendar.no_such_date' }));
  });
  test.each(['2024-02-29', '2000-02-29', '0001-01-01', '9999-12-31'])('%j is a date', (text) => expect(day(text)).toBe(text));
  test('is not a plain string to the compiler', () => {
    // @ts-expect-error a text is no date until it was read
    const wrong: CalendarDate = '2026-02-30';
    expect(isCalendarDate(wrong)).toBe(false);
  });
});

describe('arithmetic agrees with Temporal', () => {
  test('days and weekdays, over all years', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -4000, max: 4000 }), (date, count) => {
        const there = Temporal.PlainDate.from(date).add({ days: count });
        fc.pre(there.year >= 1 && there.year <= 9999);
        expect(addDays(date, count)).toBe(there.toString());
        expect(daysBetween(date, day(there.toString()))).toBe(count);
        expect(weekday(date)).toBe(Temporal.PlainDate.from(date).dayOfWeek);
      }),
      { numRuns: 2000 },
    );
  });
  test('months, clamped to the last day', () => {
    fc.assert(
      fc.property(laterDay, fc.integer({ min: -240, max: 240 }), (date, count) => {
        expect(addMonths(date, count)).toBe(Temporal.PlainDate.from(date).add({ months: count }).toString());
        expect(addMonthsToMonth(monthOf(date), count)).toBe(Temporal.PlainDate.from(firstOfMonth(date)).add({ months: count }).toString().slice(0, 7));
      }),
      { numRuns: 2000 },
    );
  });
  test('order', () => {
    fc.assert(
      fc.property(laterDay, laterDay, (a, b) => {
        expect(compareDates(a, b)).toBe(Temporal.PlainDate.compare(a, b));
      }),
    );
  });
});

test.each([
  ['2024-08-31', 18, '2026-02-28'],
  ['2024-02-29', 12, '2025-02-28'],
  ['2026-03-31', -1, '2026-02-28'],
])('%s and %s months is %s', (from, months, expected) => expect(addMonths(day(from), months)).toBe(expected));

test('a date beyond the year 9999 is refused', () => expect(() => addDays(day('9999-12-31'), 1)).toThrow(expect.objectContaining({ rule: 'calendar.out_of_range' })));

describe('dateInZone', () => {
  test.each([
    ['2026-06-16T06:59:59Z', 'America/Los_Angeles', '2026-06-15'],
    ['2026-06-16T07:00:00Z', 'America/Los_Angeles', '2026-06-16'],
    ['2026-01-01T07:59:59Z', 'America/Los_Angeles', '2025-12-31'],
    ['2026-03-08T09:59:59Z', 'America/Los_Angeles', '2026-03-08'],
    ['2026-01-01T00:00:00Z', 'Asia/Kathmandu', '2026-01-01'],
    ['2025-12-31T18:15:00Z', 'Asia/Kathmandu', '2026-01-01'],
  ])('%s in %s is %s', (instant, zone, expected) => expect(dateInZone(Temporal.Instant.from(instant).epochMilliseconds, zone)).toBe(expected));
  test('an unknown zone is refused', () => expect(() => dateInZone(0, 'Mars/Olympus')).toThrow(RuleBroken));
});

describe('ageOn', () => {
  test.each([
    ['1971-03-02', '2026-06-16', 55],
    ['1971-06-16', '2026-06-16', 55],
    ['1971-06-17', '2026-06-16', 54],
    ['2004-02-29', '2025-02-28', 20],
    ['2004-02-29', '2025-03-01', 21],
  ])('born %s is on %s %s years old', (born, on, age) => expect(ageOn(day(born), day(on))).toBe(age));
  test('nobody has an age before birth', () => expect(() => ageOn(day('2026-01-02'), day('2026-01-01'))).toThrow(RuleBroken));
});
