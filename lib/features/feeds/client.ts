import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { CreateFeed, FeedCreated, FeedList, RevokeFeed } from './schema';

export const feedKeys = { all: ['feeds'] as const };

/** The calendar addresses that are in use, by physician. */
export function feeds(physicianId?: readonly string[]) {
  return queryOptions({ queryKey: [...feedKeys.all, physicianId ?? []], queryFn: ({ signal }) => api<FeedList>('GET', `/feeds${queryString({ physicianId })}`, { signal }) });
}

export function useCreateFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof CreateFeed>) => api<FeedCreated>('POST', '/feeds', { body }),
    onSettled: () => client.invalidateQueries({ queryKey: feedKeys.all }),
  });
}

export function useRevokeFeed() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ feedId }: z.input<typeof RevokeFeed>) => api<{ done: true }>('DELETE', `/feeds/${feedId}`),
    onSettled: () => client.invalidateQueries({ queryKey: feedKeys.all }),
  });
}
