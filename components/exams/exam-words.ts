import type { Exam } from '@/lib/features/exams/schema';
import { formatDay, formatMinute, wallClock } from '@/lib/format/dates';
import { doctor } from '@/lib/format/names';

const two = (value: number): string => String(value).padStart(2, '0');

/** Milliseconds as a stopwatch shows them: '04:10', past the hour '1:04:10'. */
export function stopwatch(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  return `${hours > 0 ? `${hours}:` : ''}${two(minutes)}:${two(seconds % 60)}`;
}

/** An instant (milliseconds) as '9:04 AM' on the practice's wall clock. */
export function timeAt(milliseconds: number, timeZone: string): string {
  return formatMinute(wallClock(new Date(milliseconds).toISOString(), timeZone).minute);
}

/** '9:00 AM, Sacramento, Dr. Marsh'; the day before it when it is not today. */
export function whenAndWhere({ scheduledOn, startMinute, locationName, physicianName }: Pick<Exam, 'scheduledOn' | 'startMinute' | 'locationName' | 'physicianName'>, today: string): string {
  const day = scheduledOn === null ? 'Not booked' : scheduledOn === today ? '' : formatDay(scheduledOn, today);
  return [day, startMinute === null ? '' : formatMinute(startMinute), locationName ?? '', doctor(physicianName)].filter(Boolean).join(', ');
}
