import type { CalendarDate } from '../calendar';

/** That a physician is at a place on a day, from when to when. */
export interface Stay {
  readonly physicianId: string;
  readonly locationId: string;
  readonly on: CalendarDate;
  readonly startMinute: number;
  readonly endMinute: number;
}

export interface Drive extends Stay {
  readonly direction: 'there' | 'back';
}

/** Several stays of one physician at one place on one day, drawn together from the first minute to the last. */
function whole(stays: readonly Stay[]): Stay[] {
  const byPlace = new Map<string, Stay>();
  for (const stay of stays) {
    const key = `${stay.physicianId} ${stay.on} ${stay.locationId}`;
    const known = byPlace.get(key);
    byPlace.set(key, known ? { ...known, startMinute: Math.min(known.startMinute, stay.startMinute), endMinute: Math.max(known.endMinute, stay.endMinute) } : stay);
  }
  return [...byPlace.values()].sort((a, b) => a.startMinute - b.startMinute);
}

/**
 * The drives that the days of some physicians need: to each place before it begins, and home after the last one. From
 * one place to the next it is taken to be as far as from home. A drive stays inside its day.
 */
export function drivesOf(stays: readonly Stay[], minutesTo: (physicianId: string, locationId: string) => number): Drive[] {
  const days = Map.groupBy(whole(stays), ({ physicianId, on }) => `${physicianId} ${on}`);
  return [...days.values()].flatMap((day) =>
    day.flatMap((stay, at): Drive[] => {
      const minutes = minutesTo(stay.physicianId, stay.locationId);
      const there = { ...stay, startMinute: Math.max(0, stay.startMinute - minutes), endMinute: stay.startMinute, direction: 'there' as const };
      const back = { ...stay, startMinute: stay.endMinute, endMinute: Math.min(1440, stay.endMinute + minutes), direction: 'back' as const };
      return (at === day.length - 1 ? [there, back] : [there]).filter((drive) => drive.startMinute < drive.endMinute);
    }),
  );
}
