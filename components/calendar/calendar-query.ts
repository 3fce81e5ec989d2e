import type { CalendarDate } from '@/lib/domain/calendar';
import type { CalendarFilters } from '@/lib/features/calendar/schema';
import type { SlotFinder } from '@/lib/features/slots/schema';
import { firstChoice, keyOf } from '@/components/finder/finder-words';
import type { CalendarAddress, SlotKey } from './calendar-address';
import { rangeOf } from './calendar-range';

/** The time that is chosen for an evaluation: the address's, else the first that needs nothing. */
export function chosenOf(address: CalendarAddress, found: SlotFinder | null): SlotKey | null {
  if (!found) return null;
  if (address.slot) return address.slot;
  const first = firstChoice(found);
  return first ? keyOf(first) : null;
}

/** The day around which the calendar is shown: the address's, else the chosen time's, else today. */
export function shownOn(address: CalendarAddress, found: SlotFinder | null, today: string): CalendarDate {
  return (address.on ?? chosenOf(address, found)?.on ?? today) as CalendarDate;
}

/** What the server is asked for. Server page and screen ask the same. */
export function calendarFilters(address: CalendarAddress, on: CalendarDate): CalendarFilters {
  return {
    ...rangeOf(address.view, on),
    ...(address.physicianId ? { physicianId: [address.physicianId] } : {}),
    ...(address.locationId ? { locationId: [address.locationId] } : {}),
  };
}
