import { holidayOn } from '../deadlines/holidays';
import { dateInWords, quantity, timeInWords } from '../wording';
import { isAwayOn } from './absence';
import { blocks, follows, warns } from './consequence';
import type { Consequence, MoveFacts, Place } from './move-facts';
import { bookingsAt, capacityAt, freeSeats, sees, type Stretch } from './slots';
import { windowApplies } from './window';

/** The time that an appointment keeps; null where only its day is known. */
export function stretchOf({ physicianId, on, startMinute, minutes }: Place): Stretch | null {
  return startMinute === null ? null : { physicianId, on, startMinute, minutes };
}

/**
 * The seat that an appointment gets: the lowest free one. Null when there is none; 0 where no time is kept. What has
 * happened already is logged on a further seat, however many there were.
 */
export function seatFor({ to, today, hours, bookings }: Pick<MoveFacts, 'to' | 'today' | 'hours' | 'bookings'>): number | null {
  const stretch = stretchOf(to);
  if (stretch === null) return 0;
  if (to.on < today) {
    const taken = new Set(bookingsAt(stretch, bookings).map(({ seat }) => seat));
    let seat = 0;
    while (taken.has(seat)) seat += 1;
    return seat;
  }
  const { capacity } = capacityAt(stretch, to.locationId, hours);
  return freeSeats(stretch, to.locationId, capacity, bookings)[0] ?? null;
}

/** What the day and the hour mean: taken, outside the clinic, closed, an absence, a holiday, a drive. */
export function timeConsequences(facts: MoveFacts): Consequence[] {
  const { to, today } = facts;
  if (to.on < today) {
    return [warns('past', { title: 'A day that is past', text: `${dateInWords(to.on)} is past: record it only if it took place. Windows and hours are not checked.`, on: to.on })];
  }
  return [...seatConsequences(facts), ...hoursConsequences(facts), ...absenceConsequences(facts), ...holidayConsequences(facts), ...claimantConsequences(facts), ...driveConsequences(facts)];
}

function seatConsequences(facts: MoveFacts): Consequence[] {
  if (seatFor(facts) !== null) return [];
  const stretch = stretchOf(facts.to);
  if (stretch === null) return [];
  const { capacity } = capacityAt(stretch, facts.to.locationId, facts.hours);
  const at = `${dateInWords(stretch.on)}, ${timeInWords(stretch.startMinute)}`;
  const elsewhere = bookingsAt(stretch, facts.bookings).some(({ locationId }) => locationId !== null && locationId !== facts.to.locationId);
  if (elsewhere) return [blocks('taken', 'appointment.taken', { title: 'Taken', text: `${at} is taken: the physician has an appointment at another place then.` })];
  if (capacity > 1) return [blocks('full', 'appointment.taken', { title: 'Full', text: `${at} is full: all ${capacity} places are taken.` })];
  return [blocks('taken', 'appointment.taken', { title: 'Taken', text: `${at} is taken by another appointment.` })];
}

function hoursConsequences({ to, hours, closed, caseKind }: MoveFacts): Consequence[] {
  const stretch = stretchOf(to);
  if (stretch === null) return [];
  const { inside } = capacityAt(stretch, to.locationId, hours);
  if (inside !== null) {
    return sees(inside, caseKind) ? [] : [warns('kind_not_seen', { title: 'Not a clinic for this kind', text: `That clinic is kept for ${inside.kinds.join(', ')}.` })];
  }
  if (closed) return [warns('closed_day', { title: 'Closed', text: `${dateInWords(to.on)} is closed for this physician there.` })];
  const of = hours.filter((one) => one.locationId === to.locationId);
  const hoursInWords = of.map(({ startMinute, endMinute }) => `${timeInWords(startMinute)} to ${timeInWords(endMinute)}`).join(', ');
  return [warns('outside_hours', { title: 'Outside clinic hours', text: of.length > 0 ? `The clinic there is ${hoursInWords} that day.` : 'This physician has no clinic there that day.' })];
}

/** A panel exam that stands in the absence already may be completed there; a new one may not be booked (8 CCR 33). */
function absenceConsequences({ to, from, absences, caseKind, kind }: MoveFacts): Consequence[] {
  if (!isAwayOn(absences, to.on)) return [];
  const said = { title: 'Unavailable', section: '8 CCR 33', confidence: 'V' as const, on: to.on };
  if (!windowApplies(caseKind, kind)) return [warns('unavailable', { ...said, text: 'An absence is recorded for that day. It stops new panel exams only.' })];
  if (from?.on === to.on && from.physicianId === to.physicianId) return [warns('unavailable', { ...said, text: 'That day lies in a recorded absence. An exam that was booked before may be completed.' })];
  return [blocks('unavailable', 'appointment.unavailable', { ...said, text: `${dateInWords(to.on)} lies in a recorded absence: no new panel exams then.` })];
}

function holidayConsequences({ to, calendar }: MoveFacts): Consequence[] {
  const holiday = holidayOn(to.on, calendar);
  return holiday ? [warns('holiday', { title: 'Holiday', text: `${dateInWords(to.on)} is ${holiday.name}${holiday.observed ? ', observed' : ''}.`, on: to.on })] : [];
}

function claimantConsequences({ to, claimantTimes }: MoveFacts): Consequence[] {
  const { startMinute, minutes } = to;
  if (startMinute === null) return [];
  const clash = claimantTimes.find((other) => startMinute < other.startMinute + other.minutes && other.startMinute < startMinute + minutes);
  return clash ? [warns('overlap_claimant', { title: 'The claimant is elsewhere', text: `The claimant has another appointment here at ${timeInWords(clash.startMinute)} that day.` })] : [];
}

/** Whether there is time to drive from the appointment before, at another place, and to the one after. */
function driveConsequences({ to, bookings, travelMinutes }: MoveFacts): Consequence[] {
  const stretch = stretchOf(to);
  if (stretch === null || travelMinutes === 0) return [];
  const near = bookings.find(({ locationId, startMinute, minutes }) => {
    const gap = startMinute >= stretch.startMinute + stretch.minutes ? startMinute - stretch.startMinute - stretch.minutes : stretch.startMinute - startMinute - minutes;
    return locationId !== null && locationId !== to.locationId && gap >= 0 && gap < travelMinutes;
  });
  if (!near) return [follows('travel', { title: 'Drive', text: `The drive there takes ${quantity(travelMinutes, 'minute')} each way.` })];
  return [warns('travel', { title: 'No time to drive', text: `The physician is at another place at ${timeInWords(near.startMinute)}; the drive takes ${quantity(travelMinutes, 'minute')}.` })];
}
