import { addDays, type CalendarDate } from '../calendar';
import { addBusinessDays, isBusinessDay } from '../deadlines/business-days';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import { hoursOn, isClosed, seatsOf, type ClinicException, type Hours, type WeeklyClinic } from './hours';
import type { Booking } from './slots';

const DAYS_OF_A_PLACE = 2;
/** Enough to tell everybody: what could be moved freely could be booked freely. */
const BUSINESS_DAYS_AHEAD = 6;

export interface ExtraDay extends Hours {
  readonly on: CalendarDate;
  readonly physicianId: string;
  readonly locationId: string;
  readonly seats: number;
}

interface Asked {
  readonly physicianId: string;
  readonly locationIds: readonly string[];
  readonly today: CalendarDate;
  readonly until: CalendarDate;
  readonly calendar: HolidayCalendar;
  readonly weekly: readonly WeeklyClinic[];
  readonly exceptions: readonly ClinicException[];
  readonly bookings: readonly Booking[];
  readonly isAway: (on: CalendarDate) => boolean;
}

/** The clinic that an extra day would repeat: the physician's latest one at the place, else the latest anywhere. */
function patternAt(weekly: readonly WeeklyClinic[], physicianId: string, locationId: string): WeeklyClinic | null {
  const own = weekly.filter((clinic) => clinic.physicianId === physicianId);
  const latest = (clinics: readonly WeeklyClinic[]) => [...clinics].sort((a, b) => (a.startsOn < b.startsOn ? 1 : -1))[0] ?? null;
  return latest(own.filter((clinic) => clinic.locationId === locationId)) ?? latest(own);
}

/**
 * Days on which a physician could hold a further clinic: open for business, nothing planned, nothing closed, no absence,
 * and far enough away to tell everybody. The first two of each place, in order.
 */
export function extraDays({ physicianId, locationIds, today, until, calendar, weekly, exceptions, bookings, isAway }: Asked): ExtraDay[] {
  const isFree = (on: CalendarDate): boolean =>
    isBusinessDay(on, calendar) && !isAway(on) && !bookings.some((booking) => booking.physicianId === physicianId && booking.on === on) && !hoursOn(on, weekly, exceptions).some((one) => one.physicianId === physicianId);
  const days: CalendarDate[] = [];
  for (let on = addBusinessDays(today, BUSINESS_DAYS_AHEAD, calendar); on <= until; on = addDays(on, 1)) if (isFree(on)) days.push(on);
  const found = locationIds.flatMap((locationId) => {
    const pattern = patternAt(weekly, physicianId, locationId);
    if (pattern === null) return [];
    const { startMinute, endMinute, slotMinutes, capacity } = pattern;
    const open = days.filter((on) => !isClosed(exceptions, physicianId, locationId, on)).slice(0, DAYS_OF_A_PLACE);
    return open.map((on): ExtraDay => ({ on, physicianId, locationId, startMinute, endMinute, slotMinutes, capacity, seats: seatsOf(pattern) }));
  });
  return found.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
}
