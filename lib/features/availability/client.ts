import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { AddAvailability, AmendAvailability, AvailabilityChanged, ExceptAvailability, RemoveAvailability, RemoveException } from './schema';

export function useAddAvailability() {
  const settled = useAvailabilityChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: z.input<typeof AddAvailability> }) => api<AvailabilityChanged>('POST', '/availability', { body: input, idempotencyKey }),
    onSettled: settled,
  });
}

export function useAmendAvailability() {
  const settled = useAvailabilityChanged();
  return useMutation({
    mutationFn: ({ availabilityId, ...body }: z.input<typeof AmendAvailability>) => api<AvailabilityChanged>('PATCH', `/availability/${availabilityId}`, { body }),
    onSettled: settled,
  });
}

export function useRemoveAvailability() {
  const settled = useAvailabilityChanged();
  return useMutation({
    mutationFn: ({ availabilityId, ...body }: z.input<typeof RemoveAvailability>) => api<AvailabilityChanged>('POST', `/availability/${availabilityId}/remove`, { body }),
    onSettled: settled,
  });
}

export function useExceptAvailability() {
  const settled = useAvailabilityChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: z.input<typeof ExceptAvailability> }) => api<AvailabilityChanged>('POST', '/availability/exceptions', { body: input, idempotencyKey }),
    onSettled: settled,
  });
}

export function useRemoveException() {
  const settled = useAvailabilityChanged();
  return useMutation({
    mutationFn: ({ exceptionId, ...body }: z.input<typeof RemoveException>) => api<AvailabilityChanged>('POST', `/availability/exceptions/${exceptionId}/remove`, { body }),
    onSettled: settled,
  });
}

function useAvailabilityChanged() {
  const client = useQueryClient();
  return () => Promise.all(['calendar', 'slots'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
