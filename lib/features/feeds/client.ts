import { useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { CreateFeed, FeedCreated, RevokeFeed } from './schema';

export function useCreateFeed() {
  return useMutation({ mutationFn: (body: z.input<typeof CreateFeed>) => api<FeedCreated>('POST', '/feeds', { body }) });
}

export function useRevokeFeed() {
  return useMutation({ mutationFn: ({ feedId }: z.input<typeof RevokeFeed>) => api<{ done: true }>('DELETE', `/feeds/${feedId}`) });
}
