import { addDays, compareDates, weekday, type CalendarDate } from '../calendar';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from './holidays-data';
import { holidayOn, holidaysOf } from './holidays';

/** A weekday on which some calendars are closed and others are not. */
export type DisputedDay = { on: CalendarDate; name: string; closedIn: HolidayCalendar[]; openIn: HolidayCalendar[] };

/** Monday to Friday and no holiday of that calendar. */
export function isBusinessDay(date: CalendarDate, calendar: HolidayCalendar): boolean {
  return weekday(date) <= 5 && holidayOn(date, calendar) === null;
}

/** Open in every one of the calendars. */
export function isOpenInAll(date: CalendarDate, calendars: readonly HolidayCalendar[]): boolean {
  return weekday(date) <= 5 && calendars.every((calendar) => holidayOn(date, calendar) === null);
}

/** The day `count` business days later, or earlier when negative; the start is not counted, whatever day it is. */
export function addBusinessDays(date: CalendarDate, count: number, calendar: HolidayCalendar): CalendarDate {
  return addDaysOpenInAll(date, count, [calendar]);
}

/** As `addBusinessDays`, with a day closed in any of the calendars counting as closed. */
export function addDaysOpenInAll(date: CalendarDate, count: number, calendars: readonly HolidayCalendar[]): CalendarDate {
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = date;
  while (left > 0) {
    current = addDays(current, step);
    if (isOpenInAll(current, calendars)) left -= 1;
  }
  return current;
}

/** Business days from `from` (counted when it is one) up to `to` (not counted); zero when `to` is not later. */
export function businessDaysFrom(from: CalendarDate, to: CalendarDate, calendar: HolidayCalendar): number {
  let count = 0;
  for (let day = from; day < to; day = addDays(day, 1)) {
    if (isBusinessDay(day, calendar)) count += 1;
  }
  return count;
}

/** The day itself when open in all the calendars, else the next one that is. */
export function rollForward(date: CalendarDate, calendars: readonly HolidayCalendar[]): CalendarDate {
  let current = date;
  while (!isOpenInAll(current, calendars)) current = addDays(current, 1);
  return current;
}

const disputedByYear = new Map<number, readonly DisputedDay[]>();

function disputedIn(year: number): readonly DisputedDay[] {
  const known = disputedByYear.get(year);
  if (known) return known;
  const days = HOLIDAY_CALENDARS.flatMap((calendar) => holidaysOf(year, calendar)).sort((a, b) => compareDates(a.on, b.on));
  const made = days.flatMap((holiday, index): DisputedDay[] => {
    if (weekday(holiday.on) > 5 || days[index - 1]?.on === holiday.on) return [];
    const closedIn = HOLIDAY_CALENDARS.filter((calendar) => holidayOn(holiday.on, calendar) !== null);
    const openIn = HOLIDAY_CALENDARS.filter((calendar) => !closedIn.includes(calendar));
    return openIn.length === 0 ? [] : [{ on: holiday.on, name: `${holiday.name}${holiday.observed ? ', observed' : ''}`, closedIn, openIn }];
  });
  disputedByYear.set(year, made);
  return made;
}

/** The weekdays from `from` to `to`, both included, on which the three calendars disagree. */
export function disputedDaysIn(from: CalendarDate, to: CalendarDate): DisputedDay[] {
  const disputed: DisputedDay[] = [];
  for (let year = Number(from.slice(0, 4)); year <= Number(to.slice(0, 4)); year += 1) {
    for (const day of disputedIn(year)) {
      if (day.on >= from && day.on <= to) disputed.push({ ...day });
    }
  }
  return disputed;
}
