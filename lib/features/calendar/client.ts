import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { Calendar, CalendarFilters } from './schema';

export const calendarKeys = {
  all: ['calendar'] as const,
  range: (filters: CalendarFilters) => ['calendar', filters] as const,
};

/** The calendar of some days. Finder and move preview: lib/features/slots/client.ts. Booking: `useRescheduleEvaluation`. */
export function calendarOf(filters: CalendarFilters) {
  return queryOptions({
    queryKey: calendarKeys.range(filters),
    queryFn: ({ signal }) => api<Calendar>('GET', `/calendar${queryString({ ...filters })}`, { signal }),
    placeholderData: keepPreviousData,
    staleTime: 15_000,
  });
}

/** Where one appointment is downloaded for a calendar program. */
export function appointmentFile(evaluationId: string): string {
  return `/api/v1/evaluations/${evaluationId}/appointment.ics`;
}
