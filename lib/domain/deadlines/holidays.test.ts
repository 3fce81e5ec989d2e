import { describe, expect, test } from 'vitest';
import { calendarDate, weekday } from '../calendar';
import { addBusinessDays, businessDaysFrom, disputedDaysIn, isBusinessDay } from './business-days';
import { holidayOn, holidaysOf } from './holidays';
import { HOLIDAY_CALENDARS, TABLED_DAYS, type HolidayCalendar } from './holidays-data';

/** Gov. Code 6700, the Division's closed days and CCP 135, for three years. Empty: the calendar has no such day. */
const DAYS: [string, string, string, string, string][] = [
  ["New Year's Day", '2025-01-01', '2026-01-01', '2027-01-01', 'gov dwc judicial'],
  ['Martin Luther King Jr. Day', '2025-01-20', '2026-01-19', '2027-01-18', 'gov dwc judicial'],
  ['Lunar New Year', '2025-01-29', '2026-02-17', '2027-02-06', 'gov'],
  ['Lincoln Day', '2025-02-12', '2026-02-12', '2027-02-12', 'gov judicial'],
  ["Presidents' Day", '2025-02-17', '2026-02-16', '2027-02-15', 'gov dwc judicial'],
  ['Cesar Chavez Day', '2025-03-31', '2026-03-31', '2027-03-31', 'gov dwc judicial'],
  ['Genocide Remembrance Day', '2025-04-24', '2026-04-24', '2027-04-24', 'gov'],
  ['Memorial Day', '2025-05-26', '2026-05-25', '2027-05-31', 'gov dwc judicial'],
  ['Juneteenth', '2025-06-19', '2026-06-19', '2027-06-19', 'gov judicial'],
  ['Independence Day', '2025-07-04', '2026-07-04', '2027-07-04', 'gov dwc judicial'],
  ['Labor Day', '2025-09-01', '2026-09-07', '2027-09-06', 'gov dwc judicial'],
  ['Admission Day', '2025-09-09', '2026-09-09', '2027-09-09', 'gov'],
  ['Native American Day', '2025-09-26', '2026-09-25', '2027-09-24', 'gov judicial'],
  ['Columbus Day', '2025-10-13', '2026-10-12', '2027-10-11', 'gov'],
  ['Veterans Day', '2025-11-11', '2026-11-11', '2027-11-11', 'gov dwc judicial'],
  ['Thanksgiving Day', '2025-11-27', '2026-11-26', '2027-11-25', 'gov dwc judicial'],
  ['the day after Thanksgiving', '2025-11-28', '2026-11-27', '2027-11-26', 'dwc judicial'],
  ['Christmas Day', '2025-12-25', '2026-12-25', '2027-12-25', 'gov dwc judicial'],
];

describe('the three calendars', () => {
  test.each(DAYS)('%s', (name, in2025, in2026, in2027, calendars) => {
    for (const on of [in2025, in2026, in2027]) {
      for (const calendar of HOLIDAY_CALENDARS) {
        const found = holidayOn(calendarDate(on), calendar);
        expect([on, calendar, found?.name ?? null]).toEqual([on, calendar, calendars.includes(calendar) ? name : null]);
      }
    }
  });
  test('hold no other days than these, Diwali and the observed ones', () => {
    const named = (year: number, calendar: HolidayCalendar) => holidaysOf(year, calendar).filter((holiday) => !holiday.observed).length;
    expect([2025, 2026].map((year) => HOLIDAY_CALENDARS.map((calendar) => named(year, calendar)))).toEqual([[17, 11, 14], [18, 11, 14]]);
  });
});

test.each<[string, HolidayCalendar, boolean, string]>([
  ['2027-07-05', 'dwc', false, 'Gov. Code 6701: a Sunday moves to Monday'],
  ['2027-07-05', 'gov', false, 'Gov. Code 6701'],
  ['2026-07-03', 'judicial', false, 'courts keep a Saturday on Friday'],
  ['2026-07-03', 'dwc', true, 'the Division does not'],
  ['2023-11-10', 'dwc', false, 'Gov. Code 6701: Veterans Day on a Saturday is kept on Friday'],
  ['2027-12-31', 'judicial', false, 'New Year’s Day of 2028 is a Saturday'],
  ['2027-12-31', 'dwc', true, 'and the Division is open'],
  ['2026-11-09', 'gov', true, 'Diwali on a Sunday does not move'],
  ['2027-10-29', 'gov', false, 'AB 268: Diwali since 2026'],
  ['2025-10-20', 'gov', true, 'but not before'],
  ['2022-06-20', 'gov', true, 'Juneteenth is kept since 2023'],
  ['2026-06-20', 'dwc', false, 'a Saturday'],
])('%s in %s open: %s (%s)', (on, calendar, open) => expect(isBusinessDay(calendarDate(on), calendar)).toBe(open));

/** Instants of new moon from 2019 on in milliseconds UTC, to about a minute: the mean lunation and its largest periodic terms. */
function newMoons(): number[] {
  const sine = (degrees: number): number => Math.sin((degrees * Math.PI) / 180);
  return Array.from({ length: 230 }, (_, index) => {
    const k = index + 240;
    const sun = 2.5534 + 29.1053567 * k;
    const moon = 201.5643 + 385.81693528 * k;
    const node = 160.7108 + 390.67050284 * k;
    const periodic =
      -0.4072 * sine(moon) + 0.17241 * sine(sun) + 0.01608 * sine(2 * moon) + 0.01039 * sine(2 * node) + 0.00739 * sine(moon - sun) - 0.00514 * sine(moon + sun) +
      0.00208 * sine(2 * sun) - 0.00111 * sine(moon - 2 * node) - 0.00057 * sine(moon + 2 * node) + 0.00056 * sine(2 * moon + sun);
    const julianDay = 2_451_550.09766 + 29.530588861 * k + periodic;
    return Math.round((julianDay - 2_440_587.5) * 86_400_000) - 72_000;
  });
}

describe('the tabled lunar days agree with the sky', () => {
  const moons = newMoons();
  const newMoonWithin = (from: string, hours: number) => moons.some((moon) => moon >= Date.parse(from) && moon < Date.parse(from) + hours * 3_600_000);
  test.each(Object.entries(TABLED_DAYS.lunarNewYear))('Lunar New Year of %s: the new moon falls on that day in Beijing', (year, monthAndDay) => {
    expect(newMoonWithin(`${year}-${monthAndDay}T00:00:00+08:00`, 24)).toBe(true);
  });
  test.each(Object.entries(TABLED_DAYS.diwali))('Diwali of %s: dark at dusk in India', (year, monthAndDay) => {
    expect(newMoonWithin(`${year}-${monthAndDay}T17:30:00+05:30`, 24)).toBe(true);
  });
});

describe('business days', () => {
  const from = calendarDate('2025-11-24');
  test('the day after Thanksgiving is open to the state and closed to the Division', () => {
    expect(addBusinessDays(from, 4, 'gov')).toBe('2025-12-01');
    expect(addBusinessDays(from, 3, 'gov')).toBe('2025-11-28');
    expect(addBusinessDays(from, 3, 'dwc')).toBe('2025-12-01');
    expect(disputedDaysIn(from, calendarDate('2025-12-05'))).toEqual([{ on: '2025-11-28', name: 'the day after Thanksgiving', closedIn: ['dwc', 'judicial'], openIn: ['gov'] }]);
  });
  test('counting back undoes counting on', () => {
    for (const calendar of HOLIDAY_CALENDARS) {
      const there = addBusinessDays(from, 40, calendar);
      expect(weekday(there)).toBeLessThan(6);
      expect(addBusinessDays(there, -40, calendar)).toBe(from);
      expect(businessDaysFrom(from, there, calendar)).toBe(40);
    }
  });
  test('none moves nothing, even on a Sunday', () => expect(addBusinessDays(calendarDate('2026-06-21'), 0, 'dwc')).toBe('2026-06-21'));
});
