import { addDays, weekday, type CalendarDate } from '../calendar';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from './holidays-data';
import { holidayOn } from './holidays';

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

/** The weekdays from `from` to `to`, both included, on which the three calendars disagree. */
export function disputedDaysIn(from: CalendarDate, to: CalendarDate): DisputedDay[] {
  const disputed: DisputedDay[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (weekday(day) > 5) continue;
    const closedIn = HOLIDAY_CALENDARS.filter((calendar) => holidayOn(day, calendar) !== null);
    if (closedIn.length === 0 || closedIn.length === HOLIDAY_CALENDARS.length) continue;
    const keeper = closedIn[0] ?? 'gov';
    const holiday = holidayOn(day, keeper);
    const openIn = HOLIDAY_CALENDARS.filter((calendar) => !closedIn.includes(calendar));
    disputed.push({ on: day, name: `${holiday?.name ?? ''}${holiday?.observed ? ', observed' : ''}`, closedIn, openIn });
  }
  return disputed;
}
