import type { CalendarDate } from '../calendar';
import { HOLIDAY_CALENDARS, type HolidayCalendar } from '../deadlines/holidays-data';
import { holidayOn } from '../deadlines/holidays';
import type { ClinicHours } from './hours';
import type { FreeSlot } from './slots';
import { drivesOf, type Drive, type Stay } from './travel';
import { clinicDayWorth, type ClinicDayWorth } from './worth';

/** An appointment as far as a clinic day counts it. */
export interface Attended {
  readonly physicianId: string;
  readonly locationId: string | null;
  readonly startMinute: number | null;
  readonly minutes: number;
  readonly expectedCents: number;
}

export interface ClinicDay {
  readonly on: CalendarDate;
  readonly physicianId: string;
  readonly locationId: string;
  readonly hours: ClinicHours[];
  readonly bookedCount: number;
  readonly openSeats: number;
  readonly money: ClinicDayWorth | null;
}

interface Columns {
  readonly on: CalendarDate;
  readonly appointments: readonly Attended[];
  readonly hours: readonly ClinicHours[];
  readonly open: readonly FreeSlot[];
  readonly rentOf: (physicianId: string, locationId: string) => number;
  /** What an exam is worth; null leaves money out. */
  readonly perExamCents: number | null;
}

/** The columns of a day: each physician at each place where hours are held or somebody is seen, with what it brings. */
export function clinicDays({ on, appointments, hours, open, rentOf, perExamCents }: Columns): ClinicDay[] {
  const keyOf = (of: { physicianId: string; locationId: string | null }): string => `${of.physicianId} ${of.locationId}`;
  const placed = [...hours, ...appointments].filter((of) => of.locationId !== null);
  return [...new Set(placed.map(keyOf))].map((key) => {
    const [physicianId = '', locationId = ''] = key.split(' ');
    const here = appointments.filter((one) => keyOf(one) === key);
    const openSeats = open.filter((slot) => keyOf(slot) === key).reduce((sum, { seatsLeft }) => sum + seatsLeft, 0);
    const money = perExamCents === null ? null : clinicDayWorth({ bookedCents: here.map(({ expectedCents }) => expectedCents), openSeats, perExamCents, roomRentCents: rentOf(physicianId, locationId) });
    return { on, physicianId, locationId, hours: hours.filter((one) => keyOf(one) === key), bookedCount: here.length, openSeats, money };
  });
}

/** The drives of a day, for the hours held and the appointments outside them. */
export function drivesOn(on: CalendarDate, appointments: readonly Attended[], hours: readonly ClinicHours[], minutesTo: (physicianId: string, locationId: string) => number): Drive[] {
  const stays = [
    ...hours.map(({ physicianId, locationId, startMinute, endMinute }): Stay => ({ physicianId, locationId, on, startMinute, endMinute })),
    ...appointments.flatMap(({ physicianId, locationId, startMinute, minutes }): Stay[] => (locationId === null || startMinute === null ? [] : [{ physicianId, locationId, on, startMinute, endMinute: Math.min(1440, startMinute + minutes) }])),
  ];
  return drivesOf(stays, minutesTo);
}

/** The holiday of a day by any of the three calendars; `closed` when the practice's own keeps it. */
export function holidayOf(on: CalendarDate, own: HolidayCalendar): { name: string; closed: boolean } | null {
  const kept = holidayOn(on, own);
  if (kept) return { name: kept.observed ? `${kept.name}, observed` : kept.name, closed: true };
  const other = HOLIDAY_CALENDARS.map((calendar) => holidayOn(on, calendar)).find((holiday) => holiday !== null);
  return other ? { name: other.observed ? `${other.name}, observed` : other.name, closed: false } : null;
}
