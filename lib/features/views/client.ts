import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { RemoveView, SavedView, SavedViews, SaveView } from './schema';

export const viewKeys = { all: ['views'] as const };

/** One's own kept filters of the case list, by name. */
export function savedViews() {
  return queryOptions({ queryKey: viewKeys.all, queryFn: ({ signal }) => api<SavedViews>('GET', '/views', { signal }) });
}

export function useSaveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof SaveView>) => api<SavedView>('POST', '/views', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: viewKeys.all }),
  });
}

export function useRemoveView() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ viewId }: z.input<typeof RemoveView>) => api<{ id: string }>('DELETE', `/views/${viewId}`),
    onSuccess: () => client.invalidateQueries({ queryKey: viewKeys.all }),
  });
}
