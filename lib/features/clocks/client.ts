import { infiniteQueryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { Clock, ClockList, ListClocks, MeetClock, ReopenClock } from './schema';

export const clockKeys = {
  all: ['clocks'] as const,
  list: (filters: ListClocks) => ['clocks', 'list', filters] as const,
};

/** All pages that were asked for so far. */
export function clockPages(filters: Omit<ListClocks, 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: [...clockKeys.list(filters), 'pages'] as const,
    queryFn: ({ signal, pageParam }) => api<ClockList>('GET', `/clocks${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

export function useMeetClock() {
  const settled = useClockChanged();
  return useMutation({
    mutationFn: ({ clockId, ...body }: z.input<typeof MeetClock>) => api<Clock>('POST', `/clocks/${clockId}/meet`, { body }),
    onSettled: settled,
  });
}

export function useReopenClock() {
  const settled = useClockChanged();
  return useMutation({
    mutationFn: ({ clockId, ...body }: z.input<typeof ReopenClock>) => api<Clock>('POST', `/clocks/${clockId}/reopen`, { body }),
    onSettled: settled,
  });
}

function useClockChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: clockKeys.all }),
      client.invalidateQueries({ queryKey: ['cases'] }),
      client.invalidateQueries({ queryKey: ['today'] }),
    ]);
}
