import { addMonthsToMonth, calendarDate, monthOf, type CalendarDate, type CalendarMonth } from '../calendar';

/**
 * The day on which the books count what is dated `on`: that day, or the first of the month after `lastClosed` where its
 * month is shut. Months are shut in order, so everything up to the last one is.
 */
export function countingDay(on: CalendarDate, lastClosed: CalendarMonth | null): CalendarDate {
  if (lastClosed === null || monthOf(on) > lastClosed) return on;
  return calendarDate(`${addMonthsToMonth(lastClosed, 1)}-01`);
}

/** What moved in one month, whole cents, each above zero where it is the usual way round. */
export type MonthMovements = { billedCents: number; voidedCents: number; creditedCents: number; collectedCents: number; writtenOffCents: number };

/** What is owed at the end of a month: opening + billed − voided − credited − collected − written off. */
export function closingOf(openingCents: number, { billedCents, voidedCents, creditedCents, collectedCents, writtenOffCents }: MonthMovements): number {
  return openingCents + billedCents - voidedCents - creditedCents - collectedCents - writtenOffCents;
}

/** Every month from the first to the last, both included. */
export function monthsBetween(first: CalendarMonth, last: CalendarMonth): CalendarMonth[] {
  const months: CalendarMonth[] = [];
  for (let month = first; month <= last; month = addMonthsToMonth(month, 1)) months.push(month);
  return months;
}
