import type { Calendar } from '@/lib/features/calendar/schema';

/** Names of physicians and places by their ids, and a place's position, which decides its colour and shape. */
export interface Names {
  readonly physician: (id: string | null) => string;
  readonly location: (id: string | null) => string;
  readonly locationIndex: (id: string | null) => number;
}

/** Looks names up in what the calendar brought along. */
export function namesOf({ physicians, locations }: Pick<Calendar, 'physicians' | 'locations'>): Names {
  return {
    physician: (id) => physicians.find((one) => one.id === id)?.name ?? '',
    location: (id) => locations.find((one) => one.id === id)?.name ?? 'No place yet',
    locationIndex: (id) => locations.findIndex((one) => one.id === id),
  };
}
