import type { ClinicException, WeeklyClinic } from '@/lib/features/availability/schema';
import { formatMinute, formatShortDay } from '@/lib/format/dates';
import { counted } from '@/lib/format/names';

export const weekdayNames = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

/** '9:00 AM to 12:00 PM'. */
export function hoursInWords({ startMinute, endMinute }: Pick<WeeklyClinic, 'startMinute' | 'endMinute'>): string {
  return `${formatMinute(startMinute)} to ${formatMinute(endMinute)}`;
}

/** '4 exams of 60 min', 'at 2 a time'. */
export function seatsInWords({ seatsPerDay, slotMinutes, capacity }: Pick<WeeklyClinic, 'seatsPerDay' | 'slotMinutes' | 'capacity'>): string {
  return `${counted(seatsPerDay, 'exam')} of ${slotMinutes} min${capacity > 1 ? `, ${capacity} at a time` : ''}`;
}

/** What a clinic is beside every week and for ever: 'every 2 weeks', 'from Jan 5', 'until Mar 31'. */
export function termInWords({ everyWeeks, startsOn, endsOn }: WeeklyClinic, today: string): string {
  return [everyWeeks === 1 ? '' : `every ${everyWeeks} weeks`, startsOn > today ? `from ${formatShortDay(startsOn, today)}` : '', endsOn ? `${endsOn < today ? 'ended' : 'until'} ${formatShortDay(endsOn, today)}` : ''].filter(Boolean).join(', ');
}

/** What an exception says in one line. */
export function exceptionInWords(exception: ClinicException): string {
  if (exception.kind === 'closed') return 'Closed';
  const { startMinute, endMinute } = exception;
  return startMinute === null || endMinute === null ? 'Extra clinic' : `Extra clinic, ${hoursInWords({ startMinute, endMinute })}`;
}
