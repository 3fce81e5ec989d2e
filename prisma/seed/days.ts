import { addDays, weekday, type CalendarDate } from '../../lib/domain/calendar';

/** Part of a day at which something happens in the office. */
export interface Moment {
  readonly on: CalendarDate;
  readonly part: 'morning' | 'evening';
}

export const morning = (on: CalendarDate): Moment => ({ on, part: 'morning' });
/** Late in the day: of today's evening the demo knows nothing yet. */
export const evening = (on: CalendarDate): Moment => ({ on, part: 'evening' });

/** The date itself, or the Monday after it. */
export function workday(date: CalendarDate): CalendarDate {
  const day = weekday(date);
  return day > 5 ? addDays(date, 8 - day) : date;
}

/** So many days later, and then on a workday. */
export function workdayAfter(date: CalendarDate, days: number): CalendarDate {
  return workday(addDays(date, days));
}

/** The instant of a moment for a practice in California; never later than `latest`. */
export function instantOf({ on, part }: Moment, seconds: number, latest: Date): Date {
  const instant = new Date(`${on}T${part === 'morning' ? '17:00' : '22:30'}:00.000Z`);
  instant.setUTCSeconds(seconds);
  return instant < latest ? instant : latest;
}
