import { RuleBroken } from './rule-broken';

/** A day on the wall calendar, 'YYYY-MM-DD'. Not an instant and in no time zone. */
export type CalendarDate = string & { readonly __calendarDate: true };
/** A month on the wall calendar, 'YYYY-MM'. */
export type CalendarMonth = string & { readonly __calendarMonth: true };

const DATE_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const LAST_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const pad = (value: number, width: number): string => String(value).padStart(width, '0');
const yearIn = (date: string): number => Number(date.slice(0, 4));
const monthIn = (date: string): number => Number(date.slice(5, 7));
const dayIn = (date: string): number => Number(date.slice(8, 10));

function lastDayOf(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && leap ? 29 : (LAST_DAYS[month - 1] ?? 0);
}

function compose(year: number, month: number, day: number): CalendarDate {
  if (year < 1 || year > 9999) {
    throw new RuleBroken('calendar.out_of_range', 'The date lies outside the years 1 to 9999.', { year });
  }
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as CalendarDate;
}

/** Days since 1970-01-01 in the proleptic Gregorian calendar, counted in years that begin in March. */
function epochDay(date: CalendarDate): number {
  const month = monthIn(date);
  const year = month > 2 ? yearIn(date) : yearIn(date) - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayIn(date) - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function fromEpochDay(days: number): CalendarDate {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor((dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return compose(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1);
}

/** Whether the text is 'YYYY-MM-DD' and that day exists. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!DATE_SHAPE.test(text)) return false;
  const month = monthIn(text);
  return yearIn(text) >= 1 && month >= 1 && month <= 12 && dayIn(text) >= 1 && dayIn(text) <= lastDayOf(yearIn(text), month);
}

/** Reads 'YYYY-MM-DD'. Throws RuleBroken `calendar.no_such_date` when there is no such day. */
export function calendarDate(text: string): CalendarDate {
  if (!isCalendarDate(text)) {
    throw new RuleBroken('calendar.no_such_date', 'There is no such date. Write it as year-month-day, for example 2026-06-16.');
  }
  return text;
}

/** The day `count` calendar days later, or earlier when negative. */
export function addDays(date: CalendarDate, count: number): CalendarDate {
  return fromEpochDay(epochDay(date) + count);
}

/** The same day of the month `count` months later; where it does not exist, the last day of that month. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const index = yearIn(date) * 12 + monthIn(date) - 1 + count;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return compose(year, month, Math.min(dayIn(date), lastDayOf(year, month)));
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return epochDay(to) - epochDay(from);
}

/** 1 = Monday … 7 = Sunday. */
export function weekday(date: CalendarDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}

/** Negative, zero or positive as `a` is before, on or after `b`. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first day of the month that holds `date`. */
export function firstOfMonth(date: CalendarDate): CalendarDate {
  return compose(yearIn(date), monthIn(date), 1);
}

/** 'YYYY-MM' of the date. */
export function monthOf(date: CalendarDate): CalendarMonth {
  return date.slice(0, 7) as CalendarMonth;
}

/** The month `count` months later, or earlier when negative. */
export function addMonthsToMonth(month: CalendarMonth, count: number): CalendarMonth {
  return monthOf(addMonths(calendarDate(`${month}-01`), count));
}

/** Completed years of age on a day. One born on February 29 turns a year older on March 1 of common years. */
export function ageOn(bornOn: CalendarDate, on: CalendarDate): number {
  if (on < bornOn) throw new RuleBroken('calendar.before_birth', 'The date lies before the date of birth.');
  const hadBirthday = on.slice(5) >= bornOn.slice(5);
  return yearIn(on) - yearIn(bornOn) - (hadBirthday ? 0 : 1);
}

const formatters = new Map<string, Intl.DateTimeFormat>();

function formatterFor(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known) return known;
  try {
    const made = new Intl.DateTimeFormat('en-US', { timeZone, calendar: 'gregory', numberingSystem: 'latn', year: 'numeric', month: '2-digit', day: '2-digit' });
    formatters.set(timeZone, made);
    return made;
  } catch {
    throw new RuleBroken('calendar.no_such_zone', 'There is no such time zone.', { timeZone });
  }
}

/** The calendar date in an IANA time zone at an instant (milliseconds since 1970 UTC). */
export function dateInZone(epochMillis: number, timeZone: string): CalendarDate {
  const [month, day, year] = formatterFor(timeZone).format(epochMillis).split('/').map(Number);
  return compose(year ?? 0, month ?? 0, day ?? 0);
}
