import { addDays, daysBetween, type CalendarDate } from '../calendar';
import type { CaseKind } from '../evaluation/lifecycle';
import type { Eligibility } from '../panel/eligibility';
import { hoursOn, type ClinicException, type WeeklyClinic } from './hours';
import { openSlots, sees, type Booking, type FreeSlot, type Moment } from './slots';
import type { WindowGroup } from './window-groups';

/** What a search looks through. */
export interface Search {
  readonly weekly: readonly WeeklyClinic[];
  readonly exceptions: readonly ClinicException[];
  readonly bookings: readonly Booking[];
  readonly isAway: (physicianId: string, on: CalendarDate) => boolean;
  readonly notBefore: Moment;
  readonly groups: readonly WindowGroup[];
  readonly caseKind: CaseKind;
  /** Whether a time is one that was asked for: its physician and its place. */
  readonly isAsked: (slot: FreeSlot) => boolean;
  readonly eligibilityAt: (slot: FreeSlot) => Eligibility | null;
}

export interface Found {
  /** Every free time in reach whatever its kind, of everybody, in order. */
  readonly free: FreeSlot[];
  readonly groups: (WindowGroup & { readonly slots: FreeSlot[] })[];
  /** Places where there is time but none may be held, with the first reason. */
  readonly refused: { readonly physicianId: string; readonly locationId: string; readonly slotCount: number; readonly says: string; readonly section: string | null }[];
}

const byTime = (a: FreeSlot, b: FreeSlot): number => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.startMinute - b.startMinute || (a.locationId < b.locationId ? -1 : 1));

/** The free times of some stretches of days, those that were asked for by stretch; what may not be held is refused with its reason. */
export function searchSlots(search: Search): Found {
  const { weekly, exceptions, bookings, isAway, notBefore, groups, caseKind, isAsked, eligibilityAt } = search;
  const [first] = groups;
  const last = groups.at(-1);
  if (!first || !last) return { free: [], groups: [], refused: [] };
  const byDay = Map.groupBy(bookings, ({ on }) => on);
  const free = Array.from({ length: Math.max(0, daysBetween(first.fromOn, last.toOn) + 1) }, (_, at) => addDays(first.fromOn, at))
    .flatMap((on) => openSlots(hoursOn(on, weekly, exceptions), byDay.get(on) ?? [], isAway, notBefore))
    .sort(byTime);
  const asked = free.filter((slot) => sees(slot, caseKind) && isAsked(slot)).map((slot) => ({ slot, against: eligibilityAt(slot)?.checks.find(({ outcome }) => outcome === 'block') ?? null }));
  const refused = [...Map.groupBy(asked.filter(({ against }) => against !== null), ({ slot, against }) => `${slot.physicianId} ${slot.locationId} ${against?.says}`).values()].flatMap((same) => {
    const [one] = same;
    return one?.against ? [{ physicianId: one.slot.physicianId, locationId: one.slot.locationId, slotCount: same.length, says: one.against.says, section: one.against.section }] : [];
  });
  const offered = asked.filter(({ against }) => against === null).map(({ slot }) => slot);
  return { free, refused, groups: groups.map((group) => ({ ...group, slots: offered.filter(({ on }) => on >= group.fromOn && on <= group.toOn) })) };
}
