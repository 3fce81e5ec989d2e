import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { checkAbsence, daysByYear, fileBy } from './absence';

const on = calendarDate;
const today = on('2026-03-02');
const absence = (startsOn: string, endsOn: string, changed: { filedOn?: string | null; goodCause?: string } = {}) => ({ startsOn: on(startsOn), endsOn: on(endsOn), filedOn: changed.filedOn ? on(changed.filedOn) : null, goodCause: changed.goodCause ?? '' });

describe('unavailability, 8 CCR 33', () => {
  it.each([
    ['14 days', absence('2026-06-01', '2026-06-14'), [], null],
    ['13 days', absence('2026-06-01', '2026-06-13'), [], 'unavailability.too_short'],
    ['90 days', absence('2026-06-01', '2026-08-29'), [], null],
    ['91 days of one year', absence('2026-06-01', '2026-08-30'), [], 'unavailability.year_exceeded'],
    ['91 days over two years', absence('2026-11-01', '2027-01-30'), [], null],
    ['with another absence of that year 91', absence('2026-06-01', '2026-07-30'), [absence('2026-09-01', '2026-10-01')], 'unavailability.year_exceeded'],
    ['with another absence of that year 90', absence('2026-06-01', '2026-07-30'), [absence('2026-09-01', '2026-09-30')], null],
    ['the other way round', absence('2026-06-14', '2026-06-01'), [], 'unavailability.ends_before_start'],
    ['over another one', absence('2026-06-01', '2026-06-20'), [absence('2026-06-20', '2026-07-10')], 'unavailability.overlaps'],
    ['the form 30 days before', absence('2026-04-01', '2026-04-20', { filedOn: '2026-03-02' }), [], null],
    ['the form 29 days before', absence('2026-03-31', '2026-04-20', { filedOn: '2026-03-02' }), [], 'unavailability.late_notice'],
    ['the form late for good cause', absence('2026-03-10', '2026-04-20', { filedOn: '2026-03-02', goodCause: 'Surgery' }), [], null],
    ['the form not sent yet', absence('2026-03-10', '2026-04-20'), [], null],
    ['the form of tomorrow', absence('2026-06-01', '2026-06-20', { filedOn: '2026-03-03' }), [], 'unavailability.filed_in_future'],
  ] as const)('%s', (_, one, others, rule) => {
    const check = () => checkAbsence(one, others, today);
    if (rule === null) expect(check).not.toThrow();
    else expect(check).toThrow(expect.objectContaining({ rule }));
  });

  it('counts days by calendar year, each once', () => {
    expect(daysByYear(absence('2026-12-20', '2027-01-10'), [absence('2026-02-01', '2026-02-14')])).toEqual([
      { year: 2026, dayCount: 26, mostDays: 90 },
      { year: 2027, dayCount: 10, mostDays: 90 },
    ]);
    expect(daysByYear(absence('2028-02-20', '2028-03-05'), [])).toEqual([{ year: 2028, dayCount: 15, mostDays: 90 }]);
  });

  it('files 30 days before', () => {
    expect(fileBy(on('2026-04-01'))).toBe('2026-03-02');
  });
});
