import { addDays, daysBetween, weekday, type CalendarDate } from '../../lib/domain/calendar';
import type { LocationKey, PhysicianKey } from './case-plan';

/** A weekly clinic of the demo: each appointment takes 105 minutes. */
export interface ClinicPlan {
  readonly physician: PhysicianKey;
  readonly location: LocationKey;
  readonly weekday: number;
  readonly everyWeeks: 1 | 2;
  readonly travelMinutes: number;
  readonly roomRentCents: number;
}

export const slotMinutes = 105;
export const starts = [540, 645, 750, 855] as const;

export const clinics: readonly ClinicPlan[] = [
  { physician: 'marsh', location: 'oakland', weekday: 1, everyWeeks: 1, travelMinutes: 0, roomRentCents: 42_000 },
  { physician: 'marsh', location: 'sacramento', weekday: 2, everyWeeks: 1, travelMinutes: 95, roomRentCents: 38_000 },
  { physician: 'marsh', location: 'oakland', weekday: 3, everyWeeks: 1, travelMinutes: 0, roomRentCents: 42_000 },
  { physician: 'marsh', location: 'fresno', weekday: 4, everyWeeks: 2, travelMinutes: 175, roomRentCents: 31_000 },
  { physician: 'marsh', location: 'modesto', weekday: 5, everyWeeks: 2, travelMinutes: 80, roomRentCents: 29_000 },
  { physician: 'lindqvist', location: 'sacramento', weekday: 2, everyWeeks: 1, travelMinutes: 0, roomRentCents: 34_000 },
  { physician: 'lindqvist', location: 'oakland', weekday: 4, everyWeeks: 1, travelMinutes: 90, roomRentCents: 36_000 },
  { physician: 'okonkwo', location: 'oakland', weekday: 1, everyWeeks: 1, travelMinutes: 0, roomRentCents: 42_000 },
  { physician: 'okonkwo', location: 'sacramento', weekday: 3, everyWeeks: 1, travelMinutes: 90, roomRentCents: 38_000 },
];

/** The first day of a weekly clinic in a practice that opened on a day. */
export function firstDayOf(clinic: ClinicPlan, opened: CalendarDate): CalendarDate {
  return addDays(opened, (clinic.weekday - weekday(opened) + 7) % 7);
}

export interface Booking {
  readonly on: CalendarDate;
  readonly startMinute: number;
  readonly location: LocationKey;
}

/** Who is booked when, as the front desk keeps it: nobody is given a time twice. */
export class Diary {
  private readonly taken = new Set<string>();
  /** Clinics of one day beside the weekly ones; the weekly ones of that physician are closed then. */
  readonly extras: { readonly physician: PhysicianKey; readonly location: LocationKey; readonly on: CalendarDate }[] = [];

  constructor(private readonly opened: CalendarDate) {}

  /** The physician's places on a day. */
  placesOn(physician: PhysicianKey, on: CalendarDate): LocationKey[] {
    const extra = this.extras.filter((one) => one.physician === physician && one.on === on);
    return extra.length > 0 ? extra.map(({ location }) => location) : this.weeklyPlacesOn(physician, on);
  }

  weeklyPlacesOn(physician: PhysicianKey, on: CalendarDate): LocationKey[] {
    return clinics.flatMap((clinic) => {
      const since = daysBetween(firstDayOf(clinic, this.opened), on);
      return clinic.physician === physician && since >= 0 && since % (7 * clinic.everyWeeks) === 0 ? [clinic.location] : [];
    });
  }

  isFree(physician: PhysicianKey, on: CalendarDate): boolean {
    return starts.every((start) => !this.taken.has(`${physician} ${on} ${start}`));
  }

  /** Opens a clinic on a day of its own. */
  open(physician: PhysicianKey, location: LocationKey, on: CalendarDate): void {
    if (!this.placesOn(physician, on).includes(location)) this.extras.push({ physician, location, on });
  }

  /** A named time, whatever the weekday. */
  keep(physician: PhysicianKey, location: LocationKey, on: CalendarDate, startMinute: number): Booking {
    this.open(physician, location, on);
    this.taken.add(`${physician} ${on} ${startMinute}`);
    return { on, startMinute, location };
  }

  /** The first free time from a day on: at the wished place within three weeks, else wherever the physician is. Null when nothing is free in `withinDays`. */
  take(physician: PhysicianKey, location: LocationKey | null, from: CalendarDate, withinDays: number): Booking | null {
    for (const place of [location, null]) {
      for (let ahead = 0; ahead <= (place === null ? withinDays : Math.min(withinDays, 21)); ahead += 1) {
        const on = addDays(from, ahead);
        const at = this.placesOn(physician, on).find((one) => place === null || one === place);
        const startMinute = at && starts.find((start) => !this.taken.has(`${physician} ${on} ${start}`));
        if (!at || startMinute === undefined) continue;
        this.taken.add(`${physician} ${on} ${startMinute}`);
        return { on, startMinute, location: at };
      }
    }
    return null;
  }
}
