import { daysBetween, weekday, type CalendarDate } from '../domain/calendar';

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

const monthName = (date: string): string => months[Number(date.slice(5, 7)) - 1] ?? '';
const yearUnlessThis = (date: string, today: string): string => (date.slice(0, 4) === today.slice(0, 4) ? '' : `, ${date.slice(0, 4)}`);

/** '2026-06-21' → 'Sun, Jun 21'; with the year when it is not today's. Takes calendar dates. */
export function formatDay(date: string, today: string): string {
  return `${(weekdays[weekday(date as CalendarDate) - 1] ?? '').slice(0, 3)}, ${formatShortDay(date, today)}`;
}

/** '2026-06-21' → 'Jun 21'; with the year when it is not today's. */
export function formatShortDay(date: string, today: string): string {
  return `${monthName(date).slice(0, 3)} ${Number(date.slice(8, 10))}${yearUnlessThis(date, today)}`;
}

/** What stands before a day that something holds from: 'from' while it lies ahead, else 'since'. */
export function sinceWord(date: string, today: string): 'from' | 'since' {
  return date > today ? 'from' : 'since';
}

/** '1971-03-02' → 'Mar 2, 1971': always with the year, for births and injuries. */
export function formatFullDay(date: string): string {
  return `${monthName(date).slice(0, 3)} ${Number(date.slice(8, 10))}, ${date.slice(0, 4)}`;
}

/** '2026-06-16' → 'Tuesday, June 16'; for a page's own day. */
export function formatLongDay(date: string): string {
  return `${weekdays[weekday(date as CalendarDate) - 1] ?? ''}, ${monthName(date)} ${Number(date.slice(8, 10))}`;
}

/** '2026-06' or '2026-06-16' → 'June'; 'Jun 2025' when the year is not today's. */
export function formatMonth(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? monthName(date) : `${monthName(date).slice(0, 3)} ${date.slice(0, 4)}`;
}

/** '2026-06' → 'June 2026': where a month stands beside those of other years. */
export function formatMonthOfYear(month: string): string {
  return `${monthName(month)} ${month.slice(0, 4)}`;
}

const plural = (count: number, noun: string): string => `${count} ${noun}${count === 1 ? '' : 's'}`;

/**
 * How far a day is from today: 'today', 'tomorrow', 'in 5 days', 'in 4 weeks' past 20 days, 'in 11 months', '25 days ago',
 * '7 months ago'. Both are calendar dates.
 */
export function distance(date: string, today: string): string {
  const days = daysBetween(today as CalendarDate, date as CalendarDate);
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  const far = Math.abs(days);
  const monthsApart = Math.round(far / 30.44);
  if (days > 0) {
    if (far <= 20) return `in ${far} days`;
    if (far <= 56) return `in ${plural(Math.round(far / 7), 'week')}`;
    return far < 700 ? `in ${plural(monthsApart, 'month')}` : `in ${plural(Math.round(far / 365.25), 'year')}`;
  }
  if (far <= 60) return `${far} days ago`;
  return far < 700 ? `${plural(monthsApart, 'month')} ago` : `${plural(Math.round(far / 365.25), 'year')} ago`;
}

/** The same for something that was to be done by then: past days are '8 days late'. */
export function dueDistance(date: string, today: string): string {
  const days = daysBetween(today as CalendarDate, date as CalendarDate);
  return days < 0 ? `${plural(-days, 'day')} late` : distance(date, today);
}

/** Minutes after midnight → '9:00 AM'. */
export function formatMinute(minute: number): string {
  const hour = Math.floor(minute / 60);
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute % 60).padStart(2, '0')} ${hour < 12 ? 'AM' : 'PM'}`;
}

/** Whole minutes → '48 minutes', '1 h 35 min'. */
export function formatDuration(minutes: number): string {
  if (minutes < 60) return plural(minutes, 'minute');
  const rest = minutes % 60;
  return rest === 0 ? plural(minutes / 60, 'hour') : `${Math.floor(minutes / 60)} h ${rest} min`;
}

/** An instant (ISO) as the wall clock of a time zone: the day and minutes after midnight. */
export function wallClock(instant: string, timeZone: string): { readonly on: string; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).formatToParts(new Date(instant));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  return { on: `${part('year')}-${part('month')}-${part('day')}`, minute: Number(part('hour')) * 60 + Number(part('minute')) };
}

/** An instant (ISO) → 'Today 7:51 AM' on the day itself, else 'Mon, Jun 15', in the practice's time zone. */
export function formatInstant(instant: string, timeZone: string, today: string): string {
  const { on, minute } = wallClock(instant, timeZone);
  return on === today ? `Today ${formatMinute(minute)}` : formatDay(on, today);
}

/** An instant (ISO) → 'Mon, Jun 15, 7:51 AM'. */
export function formatInstantFully(instant: string, timeZone: string, today: string): string {
  const { on, minute } = wallClock(instant, timeZone);
  return `${formatDay(on, today)}, ${formatMinute(minute)}`;
}
