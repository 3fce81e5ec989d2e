import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { CallList } from './schema';

/** Whom to call about a day's appointments; without a day the next one that has some. */
export function callList(on: string | null) {
  return queryOptions({
    queryKey: ['call-list', on] as const,
    queryFn: ({ signal }) => api<CallList>('GET', `/call-list${queryString({ on })}`, { signal }),
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: true,
  });
}
