import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { Listing, SetListing } from './schema';

/** Where a physician is listed, how far it is and what a day there costs. */
export function useSetListing() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: z.input<typeof SetListing>) => api<Listing>('POST', '/listings', { body }),
    onSettled: () => Promise.all(['calendar', 'slots'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
