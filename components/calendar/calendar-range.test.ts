import { describe, expect, it } from 'vitest';
import type { CalendarDate } from '@/lib/domain/calendar';
import type { CalendarView } from './calendar-address';
import { farOf, rangeOf, stepFrom, titleOf, type DayRange } from './calendar-range';

const on = (text: string) => text as CalendarDate;
const days = (from: string, to: string): DayRange => ({ from: on(from), to: on(to) });
const today = '2026-06-16';

describe('the days of a view', () => {
  it.each<[CalendarView, string, string, string]>([
    ['day', '2026-07-15', '2026-07-15', '2026-07-15'],
    ['week', '2026-07-15', '2026-07-13', '2026-07-19'],
    ['week', '2026-07-19', '2026-07-13', '2026-07-19'],
    ['month', '2026-07-15', '2026-06-28', '2026-08-01'],
    ['month', '2026-08-15', '2026-07-26', '2026-09-05'],
    ['list', '2026-07-15', '2026-07-15', '2026-08-11'],
  ])('%s around %s is %s to %s', (view, day, from, to) => {
    expect(rangeOf(view, on(day))).toEqual(days(from, to));
  });
  it.each<[CalendarView, string, 1 | -1, boolean, string]>([
    ['day', '2026-07-17', 1, false, '2026-07-20'],
    ['day', '2026-07-17', 1, true, '2026-07-18'],
    ['day', '2026-07-20', -1, false, '2026-07-17'],
    ['week', '2026-07-15', -1, false, '2026-07-08'],
    ['month', '2026-01-31', 1, false, '2026-02-01'],
    ['list', '2026-07-15', 1, false, '2026-08-12'],
  ])('%s from %s by %i', (view, day, step, weekends, next) => {
    expect(stepFrom(view, on(day), step, weekends)).toBe(next);
  });
});

describe('the title', () => {
  it.each<[CalendarView, string, DayRange, string, string]>([
    ['week', '2026-07-15', days('2026-07-13', '2026-07-17'), 'July 13 to 17, 2026', 'in 4 weeks'],
    ['week', '2026-06-17', days('2026-06-15', '2026-06-19'), 'June 15 to 19, 2026', 'this week'],
    ['week', '2026-06-30', days('2026-06-29', '2026-07-03'), 'June 29 to July 3, 2026', 'in 13 days'],
    ['week', '2026-12-31', days('2026-12-28', '2027-01-01'), 'December 28, 2026 to January 1, 2027', 'in 6 months'],
    ['week', '2026-06-10', days('2026-06-08', '2026-06-12'), 'June 8 to 12, 2026', '4 days ago'],
    ['month', '2026-06-01', days('2026-05-31', '2026-07-04'), 'June 2026', 'this month'],
    ['day', '2026-06-17', days('2026-06-17', '2026-06-17'), 'Wednesday, June 17', 'tomorrow'],
    ['day', '2027-01-04', days('2027-01-04', '2027-01-04'), 'Monday, January 4, 2027', 'in 7 months'],
  ])('%s %s', (view, day, shown, title, far) => {
    expect(titleOf(view, on(day), shown, today)).toBe(title);
    expect(farOf(view, on(day), shown, today)).toBe(far);
  });
});
