import { describe, expect, it } from 'vitest';
import { distance, dueDistance, formatDay, formatDuration, formatInstant, formatLongDay, formatMinute, formatMonth, formatMonthOfYear, sinceWord } from './dates';

const today = '2026-06-16';

describe('days for the eye', () => {
  it.each([['2026-06-17', 'from'], ['2026-06-16', 'since'], ['2025-12-31', 'since']])('something holds %s: %s', (date, word) => {
    expect(sinceWord(date, '2026-06-16')).toBe(word);
  });

  it('shows the year only when it is not this one', () => {
    expect(formatDay('2026-06-21', today)).toBe('Sun, Jun 21');
    expect(formatDay('2025-07-11', today)).toBe('Fri, Jul 11, 2025');
    expect(formatLongDay(today)).toBe('Tuesday, June 16');
    expect(formatMonth('2026-06', today)).toBe('June');
    expect(formatMonth('2025-06', today)).toBe('Jun 2025');
    expect(['2026-06', '2025-12'].map(formatMonthOfYear)).toEqual(['June 2026', 'December 2025']);
  });
  it.each([
    ['2026-06-16', 'today'], ['2026-06-17', 'tomorrow'], ['2026-06-15', 'yesterday'], ['2026-06-21', 'in 5 days'], ['2026-07-06', 'in 20 days'],
    ['2026-07-07', 'in 3 weeks'], ['2026-07-13', 'in 4 weeks'], ['2027-05-14', 'in 11 months'], ['2026-05-22', '25 days ago'], ['2025-11-13', '7 months ago'],
    ['2025-07-11', '11 months ago'], ['2023-06-16', '3 years ago'],
  ])('%s is %s', (date, words) => {
    expect(distance(date, today)).toBe(words);
  });
  it('calls a missed day late', () => {
    expect(dueDistance('2026-06-15', today)).toBe('1 day late');
    expect(dueDistance('2026-05-15', today)).toBe('32 days late');
    expect(dueDistance('2026-06-16', today)).toBe('today');
  });
  it('reads instants on the practice’s wall clock', () => {
    expect(formatInstant('2026-06-16T14:51:00.000Z', 'America/Los_Angeles', today)).toBe('Today 7:51 AM');
    expect(formatInstant('2026-06-16T03:00:00.000Z', 'America/Los_Angeles', today)).toBe('Mon, Jun 15');
  });
  it('writes times and durations', () => {
    expect([0, 540, 810].map(formatMinute)).toEqual(['12:00 AM', '9:00 AM', '1:30 PM']);
    expect([1, 48, 60, 95].map(formatDuration)).toEqual(['1 minute', '48 minutes', '1 hour', '1 h 35 min']);
  });
});
