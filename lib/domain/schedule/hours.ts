import { addDays, daysBetween, weekday, type CalendarDate } from '../calendar';
import type { CaseKind } from '../evaluation/lifecycle';

/** When and how a clinic sees people on a day it takes place. Minutes after midnight on the practice's own clock. */
export interface Hours {
  readonly startMinute: number;
  readonly endMinute: number;
  readonly slotMinutes: number;
  /** How many may be booked at one time. */
  readonly capacity: number;
}

/** A clinic that comes back on a weekday, every week or every second, third …, counted from its first day. */
export interface WeeklyClinic extends Hours {
  readonly id: string;
  readonly physicianId: string;
  readonly locationId: string;
  /** 1 is Monday, 7 is Sunday. */
  readonly weekday: number;
  /** Which kinds of case are seen; empty is all. */
  readonly kinds: readonly CaseKind[];
  readonly everyWeeks: number;
  readonly startsOn: CalendarDate;
  readonly endsOn: CalendarDate | null;
}

/** A day that differs: closed (at one place, or at all where none is named), or an extra clinic with hours of its own. */
export interface ClinicException {
  readonly id: string;
  readonly physicianId: string;
  readonly locationId: string | null;
  readonly on: CalendarDate;
  readonly kind: 'closed' | 'extra';
  readonly startMinute: number | null;
  readonly endMinute: number | null;
  readonly slotMinutes: number;
  readonly capacity: number;
}

/** The hours of one physician at one place on one day. */
export interface ClinicHours extends Hours {
  readonly on: CalendarDate;
  readonly physicianId: string;
  readonly locationId: string;
  readonly kinds: readonly CaseKind[];
  readonly source: 'weekly' | 'extra';
  readonly availabilityId: string | null;
  readonly exceptionId: string | null;
}

/** The first day of a weekly clinic: the first of its weekdays on or after the day from which it counts. */
export function firstClinicDay({ weekday: day, startsOn }: Pick<WeeklyClinic, 'weekday' | 'startsOn'>): CalendarDate {
  return addDays(startsOn, (day - weekday(startsOn) + 7) % 7);
}

/** Whether the weekly pattern alone puts the clinic on a day. */
export function fallsOn(clinic: Pick<WeeklyClinic, 'weekday' | 'startsOn' | 'endsOn' | 'everyWeeks'>, on: CalendarDate): boolean {
  if (clinic.endsOn !== null && on > clinic.endsOn) return false;
  const since = daysBetween(firstClinicDay(clinic), on);
  return since >= 0 && since % (7 * clinic.everyWeeks) === 0;
}

/** Whether a day is closed for a physician at a place. */
export function isClosed(exceptions: readonly ClinicException[], physicianId: string, locationId: string, on: CalendarDate): boolean {
  return exceptions.some((one) => one.kind === 'closed' && one.on === on && one.physicianId === physicianId && (one.locationId === null || one.locationId === locationId));
}

/** All hours of a day: the weekly clinics that are not closed, and the extra ones, earliest first. An extra clinic stands on a closed day too. */
export function hoursOn(on: CalendarDate, weekly: readonly WeeklyClinic[], exceptions: readonly ClinicException[]): ClinicHours[] {
  const usual = weekly.flatMap((clinic): ClinicHours[] => {
    if (!fallsOn(clinic, on) || isClosed(exceptions, clinic.physicianId, clinic.locationId, on)) return [];
    const { id, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity, kinds } = clinic;
    return [{ on, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity, kinds, source: 'weekly', availabilityId: id, exceptionId: null }];
  });
  const extra = exceptions.flatMap((one): ClinicHours[] => {
    const { id, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity } = one;
    if (one.kind !== 'extra' || one.on !== on || locationId === null || startMinute === null || endMinute === null) return [];
    return [{ on, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity, kinds: [], source: 'extra', availabilityId: null, exceptionId: id }];
  });
  return [...usual, ...extra].sort((a, b) => a.startMinute - b.startMinute || (a.locationId < b.locationId ? -1 : 1));
}

/** The next day from `from` on that the clinic takes place, closed days passed over; null when it has ended, or is closed for two of its turns and a year. */
export function nextClinicDay(clinic: WeeklyClinic, from: CalendarDate, exceptions: readonly ClinicException[]): CalendarDate | null {
  const first = firstClinicDay(clinic);
  const stride = 7 * clinic.everyWeeks;
  const ahead = Math.max(0, Math.ceil(daysBetween(first, from) / stride));
  const next = addDays(first, ahead * stride);
  const until = addDays(next, 366 + 2 * stride);
  for (let on = next; on <= until; on = addDays(on, stride)) {
    if (clinic.endsOn !== null && on > clinic.endsOn) return null;
    if (!isClosed(exceptions, clinic.physicianId, clinic.locationId, on)) return on;
  }
  return null;
}

/** The first day on which two weekly clinics of one physician would ask for the same minutes; null when they never do. */
export function firstClash(a: WeeklyClinic, b: WeeklyClinic): CalendarDate | null {
  if (a.physicianId !== b.physicianId || a.weekday !== b.weekday || a.startMinute >= b.endMinute || b.startMinute >= a.endMinute) return null;
  const [later, other] = firstClinicDay(a) >= firstClinicDay(b) ? [a, b] : [b, a];
  // After as many turns as the other has weeks the two patterns repeat.
  for (let turn = 0, on = firstClinicDay(later); turn <= other.everyWeeks; turn += 1, on = addDays(on, 7 * later.everyWeeks)) {
    if (fallsOn(later, on) && fallsOn(other, on)) return on;
  }
  return null;
}

/** How many can be seen between start and end, one after the other and side by side. */
export function seatsOf({ startMinute, endMinute, slotMinutes, capacity }: Hours): number {
  return Math.floor((endMinute - startMinute) / slotMinutes) * capacity;
}
