import { addMonthsToMonth, calendarDate, monthOf, type CalendarDate, type CalendarMonth } from '../calendar';

/** The day on which the books count what is dated `on`: that day, or the first of the next month that is not closed. */
export function countingDay(on: CalendarDate, closed: readonly CalendarMonth[]): CalendarDate {
  const shut = new Set<string>(closed);
  let month = monthOf(on);
  if (!shut.has(month)) return on;
  while (shut.has(month)) month = addMonthsToMonth(month, 1);
  return calendarDate(`${month}-01`);
}
