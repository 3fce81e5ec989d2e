import { daysBetween } from '../calendar';
import { dateInWords, timeInWords } from '../wording';
import type { Place } from './move-facts';
import type { FreeSlot } from './slots';

const MOST = 5;

/** The free times closest to a wish, at the same place first: by days away, then by minutes. */
export function nearestSlots(slots: readonly FreeSlot[], wish: Pick<Place, 'on' | 'startMinute' | 'locationId'>): FreeSlot[] {
  const elsewhere = (slot: FreeSlot): number => (wish.locationId === null || slot.locationId === wish.locationId ? 0 : 1);
  const away = (slot: FreeSlot): number => Math.abs(daysBetween(wish.on, slot.on));
  const apart = (slot: FreeSlot): number => Math.abs(slot.startMinute - (wish.startMinute ?? slot.startMinute));
  return [...slots].sort((a, b) => away(a) + 7 * elsewhere(a) - away(b) - 7 * elsewhere(b) || apart(a) - apart(b)).slice(0, MOST);
}

/** 'Free nearby: 10:00 AM, 11:00 AM that day; Wed, Jul 15, 2026, 9:00 AM.' */
export function nearbyInWords(slots: readonly FreeSlot[], wish: Pick<Place, 'on'>): string {
  if (slots.length === 0) return 'Nothing is free within two weeks of it.';
  const sameDay = slots.filter(({ on }) => on === wish.on).map(({ startMinute }) => timeInWords(startMinute));
  const later = slots.filter(({ on }) => on !== wish.on).map(({ on, startMinute }) => `${dateInWords(on)}, ${timeInWords(startMinute)}`);
  return `Free nearby: ${[...(sameDay.length > 0 ? [`${sameDay.join(', ')} that day`] : []), ...later].join('; ')}.`;
}
