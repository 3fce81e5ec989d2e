import { calendarDate, type CalendarDate } from '../domain/calendar';

/** A `@db.Date` value as the calendar date it stands for. */
export function fromDateColumn(value: Date): CalendarDate {
  return calendarDate(value.toISOString().slice(0, 10));
}

/** The same for a column that may be empty. */
export function fromOptionalDateColumn(value: Date | null): CalendarDate | null {
  return value === null ? null : fromDateColumn(value);
}

/** A calendar date as the value a `@db.Date` column takes: midnight UTC of that day. */
export function toDateColumn(value: CalendarDate): Date {
  return new Date(`${value}T00:00:00.000Z`);
}

/** The same for a column that may be empty. */
export function toOptionalDateColumn(value: CalendarDate | null): Date | null {
  return value === null ? null : toDateColumn(value);
}
