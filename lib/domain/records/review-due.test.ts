import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { pagesAnHour, reviewDueOn } from './review-due';

describe('when records should be reviewed', () => {
  it.each([
    ['2026-04-01', '2026-03-02', '2026-03-25'],
    ['2026-03-05', '2026-03-02', '2026-03-02'],
    ['2026-03-02', '2026-03-02', '2026-03-16'],
    [null, '2026-03-02', '2026-03-16'],
  ])('exam %s, seen on %s: %s', (examOn, today, due) => {
    expect(reviewDueOn(examOn === null ? null : calendarDate(examOn), calendarDate(today))).toBe(due);
  });
});

describe('pages an hour', () => {
  it.each([
    [60, 3_600, 60],
    [10, 300, 120],
    [10, 299, null],
    [0, 0, null],
  ])('%d pages in %d s: %s', (pages, seconds, rate) => {
    expect(pagesAnHour(pages, seconds)).toBe(rate);
  });
});
