import { daysBetween, type CalendarDate } from '../calendar';
import { addBusinessDays } from '../deadlines/business-days';
import type { HolidayCalendar } from '../deadlines/holidays-data';
import type { CaseKind, EvaluationKind } from '../evaluation/lifecycle';
import { sees, type Booking, type FreeSlot } from './slots';
import { openUntil, windowApplies, type Consent } from './window';

const BUSINESS_DAYS_AHEAD = 6;
const MOST_APPOINTMENTS = 8;
const MOST_TARGETS = 3;

/** An appointment that keeps a time that somebody else needs. */
export interface Candidate extends Booking {
  readonly caseKind: CaseKind;
  readonly kind: EvaluationKind;
  readonly requestedOn: CalendarDate;
  readonly consents: readonly Consent[];
  readonly notified: boolean;
}

export interface Movable<C extends Candidate> {
  readonly appointment: C;
  /** Day of its own window; null where none binds. */
  readonly day: number | null;
  readonly openUntil: CalendarDate | null;
  readonly to: FreeSlot[];
}

/**
 * Which appointments could make room up to a day: those that can still be moved freely (six business days or more) and for
 * which a later time with the same physician at the same place is free inside their own window. Who was not told yet
 * comes first, then who has the most room.
 */
export function movableAppointments<C extends Candidate>(asked: { readonly candidates: readonly C[]; readonly free: readonly FreeSlot[]; readonly until: CalendarDate; readonly today: CalendarDate; readonly calendar: HolidayCalendar }): Movable<C>[] {
  const { candidates, free, until, today, calendar } = asked;
  const from = addBusinessDays(today, BUSINESS_DAYS_AHEAD, calendar);
  const movable = candidates.flatMap((appointment): Movable<C>[] => {
    const { on, caseKind, kind, requestedOn, consents, physicianId, locationId } = appointment;
    if (on < from || on > until) return [];
    const binds = windowApplies(caseKind, kind);
    const last = binds ? openUntil(requestedOn, consents) : null;
    const to = free.filter((slot) => slot.on > until && (last === null || slot.on <= last) && slot.physicianId === physicianId && (locationId === null || slot.locationId === locationId) && sees(slot, caseKind));
    return to.length === 0 ? [] : [{ appointment, day: binds ? daysBetween(requestedOn, on) : null, openUntil: last, to }];
  });
  const order = movable.sort((a, b) => Number(a.appointment.notified) - Number(b.appointment.notified) || b.to.length - a.to.length);
  return order.slice(0, MOST_APPOINTMENTS).map((one) => ({ ...one, to: one.to.slice(0, MOST_TARGETS) }));
}
