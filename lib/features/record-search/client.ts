import { infiniteQueryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { RecordHits, SearchRecords } from './schema';

/** Pages of records that hold what was typed, all pages of hits that were asked for so far. */
export function recordHits(asked: Omit<SearchRecords, 'skip'>) {
  return infiniteQueryOptions({
    queryKey: ['record-search', asked] as const,
    queryFn: ({ signal, pageParam }) => api<RecordHits>('GET', `/record-search?${new URLSearchParams({ q: asked.q })}${queryString({ ...(asked as Record<string, string | readonly string[]>), q: undefined, skip: String(pageParam) }).replace('?', '&')}`, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextSkip,
  });
}
