import { addDays, addMonths, firstOfMonth, weekday, type CalendarDate } from '@/lib/domain/calendar';
import { distance, formatLongDay } from '@/lib/format/dates';
import type { CalendarView } from './calendar-address';

export interface DayRange {
  readonly from: CalendarDate;
  readonly to: CalendarDate;
}

const listDays = 28;
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** The days that a view around a day needs: the day, Monday to Sunday, the month's whole weeks from Sunday, or four weeks. */
export function rangeOf(view: CalendarView, on: CalendarDate): DayRange {
  switch (view) {
    case 'day':
      return { from: on, to: on };
    case 'week': {
      const monday = addDays(on, 1 - weekday(on));
      return { from: monday, to: addDays(monday, 6) };
    }
    case 'month': {
      const first = firstOfMonth(on);
      const last = addDays(addMonths(first, 1), -1);
      return { from: addDays(first, -(weekday(first) % 7)), to: addDays(last, 6 - (weekday(last) % 7)) };
    }
    case 'list':
      return { from: on, to: addDays(on, listDays - 1) };
    default: {
      const unhandled: never = view;
      return unhandled;
    }
  }
}

/** The same view one step further, or back. A day steps over weekends unless they are shown. */
export function stepFrom(view: CalendarView, on: CalendarDate, step: 1 | -1, weekends: boolean): CalendarDate {
  if (view === 'month') return addMonths(firstOfMonth(on), step);
  if (view === 'week') return addDays(on, 7 * step);
  if (view === 'list') return addDays(on, listDays * step);
  let next = addDays(on, step);
  while (!weekends && weekday(next) > 5) next = addDays(next, step);
  return next;
}

/** 'July 13 to 17, 2026' of the days that are shown; 'July 2026' of a month; 'Wednesday, July 15' of a day. */
export function titleOf(view: CalendarView, on: CalendarDate, shown: DayRange, today: string): string {
  const year = on.slice(0, 4);
  if (view === 'month') return `${monthName(on)} ${year}`;
  if (view === 'day') return year === today.slice(0, 4) ? formatLongDay(on) : `${formatLongDay(on)}, ${year}`;
  const { from, to } = shown;
  if (from.slice(0, 7) === to.slice(0, 7)) return `${monthName(from)} ${dayOf(from)} to ${dayOf(to)}, ${from.slice(0, 4)}`;
  const opening = from.slice(0, 4) === to.slice(0, 4) ? '' : `, ${from.slice(0, 4)}`;
  return `${monthName(from)} ${dayOf(from)}${opening} to ${monthName(to)} ${dayOf(to)}, ${to.slice(0, 4)}`;
}

/** How far away the shown days are: 'this week', 'in 4 weeks', 'tomorrow'. */
export function farOf(view: CalendarView, on: CalendarDate, shown: DayRange, today: string): string {
  if (view === 'day') return distance(on, today);
  if (view === 'month') return on.slice(0, 7) === today.slice(0, 7) ? 'this month' : distance(firstOfMonth(on), today);
  const week = rangeOf('week', today as CalendarDate);
  if (view === 'week' && shown.from >= week.from && shown.to <= week.to) return 'this week';
  return shown.from <= today && today <= shown.to ? '' : distance(shown.from > today ? shown.from : shown.to, today);
}

const monthName = (date: string): string => months[Number(date.slice(5, 7)) - 1] ?? '';
const dayOf = (date: string): number => Number(date.slice(8, 10));
