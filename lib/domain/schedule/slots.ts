import type { CalendarDate } from '../calendar';
import { CASE_KINDS, type CaseKind } from '../evaluation/lifecycle';
import type { ClinicHours } from './hours';

/** An appointment that keeps a time. The physician is there alone, at one place, and on one of its seats. */
export interface Booking {
  readonly evaluationId: string;
  readonly physicianId: string;
  readonly locationId: string | null;
  readonly on: CalendarDate;
  readonly startMinute: number;
  readonly minutes: number;
  readonly seat: number;
}

/** A stretch of a day: which physician, and from when how long. */
export interface Stretch {
  readonly physicianId: string;
  readonly on: CalendarDate;
  readonly startMinute: number;
  readonly minutes: number;
}

export interface FreeSlot extends Stretch {
  readonly locationId: string;
  readonly seatsLeft: number;
  /** Empty is every kind. */
  readonly kinds: readonly CaseKind[];
}

/** A day and a minute on the practice's own clock. */
export interface Moment {
  readonly on: CalendarDate;
  readonly minute: number;
}

const overlaps = (a: Stretch, b: Stretch): boolean =>
  a.physicianId === b.physicianId && a.on === b.on && a.startMinute < b.startMinute + b.minutes && b.startMinute < a.startMinute + a.minutes;

/** The appointments that keep some minute of a stretch. */
export function bookingsAt(stretch: Stretch, bookings: readonly Booking[]): Booking[] {
  return bookings.filter((booking) => overlaps(stretch, booking));
}

/**
 * The seats of a stretch at a place that are free, lowest first. A physician who is booked at another place at that time
 * has none; one whose appointment names no place is taken to be here.
 */
export function freeSeats(stretch: Stretch, locationId: string | null, capacity: number, bookings: readonly Booking[]): number[] {
  const there = bookingsAt(stretch, bookings);
  if (locationId !== null && there.some((booking) => booking.locationId !== null && booking.locationId !== locationId)) return [];
  const taken = new Set(there.map(({ seat }) => seat));
  return Array.from({ length: capacity }, (_, seat) => seat).filter((seat) => !taken.has(seat));
}

/** How many may be booked at a stretch: as many as the roomiest clinic that holds all of it, one outside every clinic. */
export function capacityAt(stretch: Stretch, locationId: string | null, hours: readonly ClinicHours[]): { capacity: number; inside: ClinicHours | null } {
  const holding = hours.filter((one) => one.physicianId === stretch.physicianId && one.on === stretch.on && one.locationId === locationId && one.startMinute <= stretch.startMinute && stretch.startMinute + stretch.minutes <= one.endMinute);
  const [roomiest] = [...holding].sort((a, b) => b.capacity - a.capacity);
  return { capacity: roomiest?.capacity ?? 1, inside: roomiest ?? null };
}

/** Whether a clinic or slot sees this kind of case. */
export function sees(of: { readonly kinds: readonly CaseKind[] }, kind: CaseKind): boolean {
  return of.kinds.length === 0 || of.kinds.includes(kind);
}

/** What is left of the kinds of a clinic on a day on which no panel exam may be held (8 CCR 33); null when nothing is. */
export function kindsWithoutPanel(kinds: readonly CaseKind[]): readonly CaseKind[] | null {
  const left = (kinds.length === 0 ? CASE_KINDS : kinds).filter((kind) => kind !== 'QME');
  return left.length === 0 ? null : left;
}

/**
 * The times of some clinic hours at which somebody can still be booked, in order. Slots follow each other from the start
 * of the clinic and none reaches past its end; `isAway` says on which days a physician sees no panel exams.
 */
export function openSlots(hours: readonly ClinicHours[], bookings: readonly Booking[], isAway: (physicianId: string, on: CalendarDate) => boolean, notBefore: Moment | null = null): FreeSlot[] {
  return hours.flatMap((one): FreeSlot[] => {
    const kinds = isAway(one.physicianId, one.on) ? kindsWithoutPanel(one.kinds) : one.kinds;
    if (kinds === null) return [];
    const { on, physicianId, locationId, slotMinutes: minutes } = one;
    const day = bookings.filter((booking) => booking.physicianId === physicianId && booking.on === on);
    const slots: FreeSlot[] = [];
    for (let startMinute = one.startMinute; startMinute + minutes <= one.endMinute; startMinute += minutes) {
      if (notBefore !== null && (on < notBefore.on || (on === notBefore.on && startMinute <= notBefore.minute))) continue;
      const stretch = { physicianId, on, startMinute, minutes };
      const { capacity } = capacityAt(stretch, locationId, hours);
      const seatsLeft = freeSeats(stretch, locationId, capacity, day).length;
      if (seatsLeft > 0) slots.push({ ...stretch, locationId, seatsLeft, kinds });
    }
    return slots;
  });
}
