import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { FoundClaimants } from './schema';

export const claimantKeys = {
  all: ['claimants'] as const,
  found: (q: string) => ['claimants', 'found', q] as const,
};

/** Ten claimants whose name comes closest to what was typed; asks nothing for fewer than two letters. */
export function claimantsFound(q: string) {
  return queryOptions({
    queryKey: claimantKeys.found(q),
    queryFn: ({ signal }) => api<FoundClaimants>('GET', `/claimants${queryString({ q })}`, { signal }),
    enabled: q.trim().length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 30_000,
  });
}
