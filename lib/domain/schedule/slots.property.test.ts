import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, weekday, type CalendarDate } from '../calendar';
import { hoursOn, nextClinicDay, type ClinicException, type WeeklyClinic } from './hours';
import { capacityAt, freeSeats, openSlots, type Booking } from './slots';

const day = fc.integer({ min: 0, max: 800 }).map((at) => addDays(calendarDate('2025-11-01'), at));
const place = fc.constantFrom('oakland', 'fresno');
const who = fc.constantFrom('marsh', 'okafor');
const stretch = fc.record({ startMinute: fc.integer({ min: 0, max: 1380 }), length: fc.integer({ min: 5, max: 600 }) }).map(({ startMinute, length }) => ({ startMinute, endMinute: Math.min(1440, startMinute + length) }));
const slotMinutes = fc.integer({ min: 5, max: 240 });
const capacity = fc.integer({ min: 1, max: 4 });

const weekly = fc
  .record({ id: fc.uuid(), physicianId: who, locationId: place, weekday: fc.integer({ min: 1, max: 7 }), hours: stretch, slotMinutes, capacity, kinds: fc.subarray(['QME', 'AME', 'IME'] as const), everyWeeks: fc.integer({ min: 1, max: 6 }), startsOn: day, lasts: fc.option(fc.integer({ min: 0, max: 300 })) })
  .map(({ hours, lasts, ...rest }): WeeklyClinic => ({ ...rest, ...hours, endsOn: lasts === null ? null : addDays(rest.startsOn, lasts) }));
const exception = fc
  .record({ id: fc.uuid(), physicianId: who, locationId: place, on: day, kind: fc.constantFrom('closed' as const, 'extra' as const), hours: stretch, slotMinutes, capacity, everywhere: fc.boolean() })
  .map(({ hours, everywhere, ...rest }): ClinicException => ({ ...rest, ...hours, locationId: everywhere && rest.kind === 'closed' ? null : rest.locationId }));

interface Overlapping {
  readonly startMinute: number;
  readonly minutes: number;
}
const overlap = (a: Overlapping, b: Overlapping) => a.startMinute < b.startMinute + b.minutes && b.startMinute < a.startMinute + a.minutes;

/** Books as the product does: the lowest free seat of what is offered, until nothing is. */
function fill(on: CalendarDate, clinics: readonly WeeklyClinic[], exceptions: readonly ClinicException[], picks: readonly number[]): Booking[] {
  const hours = hoursOn(on, clinics, exceptions);
  const bookings: Booking[] = [];
  for (const pick of picks) {
    const open = openSlots(hours, bookings, () => false);
    const slot = open[pick % Math.max(1, open.length)];
    if (!slot) break;
    const { capacity: room } = capacityAt(slot, slot.locationId, hours);
    const [seat] = freeSeats(slot, slot.locationId, room, bookings);
    expect(seat, 'an offered slot has a seat').toBeDefined();
    bookings.push({ ...slot, evaluationId: String(bookings.length), seat: seat ?? 0 });
  }
  return bookings;
}

describe('open slots', () => {
  // Most clinics and exceptions are drawn onto the day itself, so that something happens on it.
  const days = day.chain((on) => {
    const there = weekly.chain((clinic) => fc.nat(9).map((weeks): WeeklyClinic => ({ ...clinic, weekday: weekday(on), startsOn: addDays(on, -7 * clinic.everyWeeks * weeks), endsOn: null })));
    const thatDay = exception.map((one): ClinicException => ({ ...one, on }));
    return fc.record({
      on: fc.constant(on),
      clinics: fc.array(fc.oneof({ weight: 4, arbitrary: there }, { weight: 1, arbitrary: weekly }), { maxLength: 5 }),
      exceptions: fc.array(fc.oneof({ weight: 1, arbitrary: thatDay }, { weight: 2, arbitrary: exception }), { maxLength: 3 }),
      picks: fc.array(fc.nat(500), { maxLength: 40 }),
    });
  });

  it('lie inside a clinic of their physician at their place on that day, and never on a closed one', () => {
    fc.assert(
      fc.property(days, ({ on, clinics, exceptions }) => {
        const hours = hoursOn(on, clinics, exceptions);
        for (const slot of openSlots(hours, [], () => false)) {
          const inside = hours.some((one) => one.physicianId === slot.physicianId && one.locationId === slot.locationId && one.startMinute <= slot.startMinute && slot.startMinute + slot.minutes <= one.endMinute);
          expect(inside).toBe(true);
          const extra = exceptions.some((one) => one.kind === 'extra' && one.on === on && one.physicianId === slot.physicianId);
          const closed = exceptions.some((one) => one.kind === 'closed' && one.on === on && one.physicianId === slot.physicianId && (one.locationId === null || one.locationId === slot.locationId));
          expect(closed && !extra).toBe(false);
        }
        for (const one of hours.filter(({ source }) => source === 'weekly')) expect(clinics.find(({ id }) => id === one.availabilityId)).toMatchObject({ weekday: weekday(on) });
      }),
    );
  });

  it('never lead to more appointments at one time than there are seats, nor to one seat given twice, nor to a physician at two places', () => {
    fc.assert(
      fc.property(days, ({ on, clinics, exceptions, picks }) => {
        const bookings = fill(on, clinics, exceptions, picks);
        const hours = hoursOn(on, clinics, exceptions);
        for (const [at, one] of bookings.entries()) {
          const beside = bookings.filter((other, index) => index !== at && other.physicianId === one.physicianId && overlap(one, other));
          expect(beside.some(({ seat }) => seat === one.seat)).toBe(false);
          expect(beside.every(({ locationId }) => locationId === one.locationId)).toBe(true);
          expect(one.seat).toBeLessThan(Math.max(...hours.filter(({ physicianId, locationId }) => physicianId === one.physicianId && locationId === one.locationId).map((clinic) => clinic.capacity)));
        }
      }),
    );
  });

  it('offer nothing at or before the present minute, and no panel exam on a day of absence', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 1439 }), ({ on, clinics, exceptions }, minute) => {
        const open = openSlots(hoursOn(on, clinics, exceptions), [], (physicianId) => physicianId === 'marsh', { on, minute });
        expect(open.every(({ startMinute }) => startMinute > minute)).toBe(true);
        expect(open.filter(({ physicianId }) => physicianId === 'marsh').every(({ kinds }) => kinds.length > 0 && !kinds.includes('QME'))).toBe(true);
      }),
    );
  });

  it('come back on the next day that the clinic itself names', () => {
    fc.assert(
      fc.property(weekly, fc.array(exception, { maxLength: 4 }), day, (clinic, exceptions, from) => {
        const next = nextClinicDay(clinic, from, exceptions);
        const bySearch = Array.from({ length: 1_200 }, (_, at) => addDays(from, at)).find((on) => hoursOn(on, [clinic], exceptions).some(({ source }) => source === 'weekly')) ?? null;
        expect(next).toEqual(bySearch);
      }),
      { numRuns: 50 },
    );
  });
});
