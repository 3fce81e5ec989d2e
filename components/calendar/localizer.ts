import { DateLocalizer } from 'react-big-calendar/lib/localizer';
import { formatMinute } from '@/lib/format/dates';

/*
 * The calendar component works with the browser's local dates. Here a calendar date and minutes after midnight become
 * such a date and come back from it; no time zone is ever asked, so the practice's wall clock stays what it is.
 */

const pad = (value: number): string => String(value).padStart(2, '0');

/** The browser's own local date of a calendar date ('YYYY-MM-DD') at minutes after midnight. */
export function localDate(on: string, minute = 0): Date {
  return new Date(Number(on.slice(0, 4)), Number(on.slice(5, 7)) - 1, Number(on.slice(8, 10)), 0, minute);
}

/** The calendar date of such a local date. */
export function calendarDateOf(date: Date): string {
  return `${date.getFullYear()}-${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
}

/** Its minutes after midnight. */
export function minuteOfDay(date: Date): number {
  return date.getHours() * 60 + date.getMinutes();
}

/** 8 → '8 AM', 13 → '1 PM'. */
function hourInWords(date: Date): string {
  const hour = date.getHours();
  return `${hour % 12 === 0 ? 12 : hour % 12} ${hour < 12 ? 'AM' : 'PM'}`;
}

const weekdays = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const;
const times = ({ start, end }: { readonly start: Date; readonly end: Date }): string => `${formatMinute(minuteOfDay(start))} to ${formatMinute(minuteOfDay(end))}`;

/** How the calendar component reads and writes dates: weeks begin on Sunday, hours in twelve. */
export const localizer = new DateLocalizer({
  firstOfWeek: () => 0,
  format: (value) => (value instanceof Date ? calendarDateOf(value) : String(value)),
  formats: {
    dateFormat: (date) => String(date.getDate()),
    dayFormat: (date) => `${weekdays[date.getDay()] ?? ''} ${date.getDate()}`,
    weekdayFormat: (date) => weekdays[date.getDay()] ?? '',
    timeGutterFormat: hourInWords,
    dayHeaderFormat: calendarDateOf,
    monthHeaderFormat: calendarDateOf,
    dayRangeHeaderFormat: times,
    selectRangeFormat: times,
    eventTimeRangeFormat: times,
    eventTimeRangeStartFormat: times,
    eventTimeRangeEndFormat: times,
  },
});
