/**
 * A: `gov`, Gov. Code 6700. B: `dwc`, the days on which the Division's and the Appeals Board's offices are closed.
 * C: `judicial`, CCP 135. They disagree, and the rules of the field do not say which one counts.
 */
export const HOLIDAY_CALENDARS = ['gov', 'dwc', 'judicial'] as const;
export type HolidayCalendar = (typeof HOLIDAY_CALENDARS)[number];

/** `tabled` days follow the moon and stand in TABLED_DAYS by year. */
export type HolidayDay =
  | { kind: 'fixed'; month: number; day: number }
  | { kind: 'nth'; month: number; weekday: number; nth: number; plusDays?: number }
  | { kind: 'last'; month: number; weekday: number }
  | { kind: 'tabled'; table: 'lunarNewYear' | 'diwali' };

export type HolidayRule = {
  name: string;
  day: HolidayDay;
  /** First year in which each calendar has it; a calendar that never has it is absent. */
  since: Partial<Record<HolidayCalendar, number>>;
  /** Whether Gov. Code 6701 moves a Sunday to the Monday after. Courts move every weekend holiday. */
  movesFromSunday: boolean;
  /** Gov. Code 6701 moves one holiday from Saturday to the Friday before. */
  movesFromSaturday?: true;
};

const MON = 1;
const THU = 4;
const FRI = 5;
const ALL = { gov: 2000, dwc: 2000, judicial: 2000 } as const;

const fixed = (month: number, day: number): HolidayDay => ({ kind: 'fixed', month, day });
const nth = (month: number, weekday: number, count: number, plusDays = 0): HolidayDay => ({ kind: 'nth', month, weekday, nth: count, plusDays });

/** Gov. Code 6700 (a)(1) to (16) was read; columns B and C and the first years are from memory, to be verified. */
export const HOLIDAYS: readonly HolidayRule[] = [
  { name: "New Year's Day", day: fixed(1, 1), since: ALL, movesFromSunday: true },
  { name: 'Martin Luther King Jr. Day', day: nth(1, MON, 3), since: ALL, movesFromSunday: false },
  { name: 'Lunar New Year', day: { kind: 'tabled', table: 'lunarNewYear' }, since: { gov: 2023 }, movesFromSunday: false },
  { name: 'Lincoln Day', day: fixed(2, 12), since: { gov: 2000, judicial: 2000 }, movesFromSunday: true },
  { name: "Presidents' Day", day: nth(2, MON, 3), since: ALL, movesFromSunday: false },
  { name: 'Cesar Chavez Day', day: fixed(3, 31), since: ALL, movesFromSunday: true },
  { name: 'Genocide Remembrance Day', day: fixed(4, 24), since: { gov: 2023 }, movesFromSunday: false },
  { name: 'Memorial Day', day: { kind: 'last', month: 5, weekday: MON }, since: ALL, movesFromSunday: false },
  { name: 'Juneteenth', day: fixed(6, 19), since: { gov: 2023, judicial: 2023 }, movesFromSunday: false },
  { name: 'Independence Day', day: fixed(7, 4), since: ALL, movesFromSunday: true },
  { name: 'Labor Day', day: nth(9, MON, 1), since: ALL, movesFromSunday: false },
  { name: 'Admission Day', day: fixed(9, 9), since: { gov: 2000 }, movesFromSunday: true },
  { name: 'Native American Day', day: nth(9, FRI, 4), since: { gov: 2000, judicial: 2022 }, movesFromSunday: false },
  { name: 'Columbus Day', day: nth(10, MON, 2), since: { gov: 2000 }, movesFromSunday: false },
  { name: 'Diwali', day: { kind: 'tabled', table: 'diwali' }, since: { gov: 2026 }, movesFromSunday: false },
  { name: 'Veterans Day', day: fixed(11, 11), since: ALL, movesFromSunday: true, movesFromSaturday: true },
  { name: 'Thanksgiving Day', day: nth(11, THU, 4), since: ALL, movesFromSunday: false },
  { name: 'the day after Thanksgiving', day: nth(11, THU, 4, 1), since: { dwc: 2000, judicial: 2000 }, movesFromSunday: false },
  { name: 'Christmas Day', day: fixed(12, 25), since: ALL, movesFromSunday: true },
];

/** Astronomical days, month and day by year. Confidence M for Diwali: the state names no date in the statute. */
export const TABLED_DAYS: Record<'lunarNewYear' | 'diwali', Readonly<Record<number, string>>> = {
  lunarNewYear: {
    2020: '01-25', 2021: '02-12', 2022: '02-01', 2023: '01-22', 2024: '02-10', 2025: '01-29', 2026: '02-17', 2027: '02-06', 2028: '01-26',
    2029: '02-13', 2030: '02-03', 2031: '01-23', 2032: '02-11', 2033: '01-31', 2034: '02-19', 2035: '02-08', 2036: '01-28',
  },
  diwali: {
    2026: '11-08', 2027: '10-29', 2028: '10-17', 2029: '11-05', 2030: '10-26', 2031: '11-14', 2032: '11-02', 2033: '10-22', 2034: '11-10',
    2035: '10-30', 2036: '10-18',
  },
};

/** Last year for which the lunar days are tabled. */
export const TABLED_UNTIL_YEAR = 2036;
