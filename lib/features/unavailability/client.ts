import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { AmendUnavailability, RecordUnavailability, UnavailabilityChanged, WithdrawUnavailability } from './schema';

/** Absences are read with `availability()`. */
export function useRecordUnavailability() {
  const settled = useUnavailabilityChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: z.input<typeof RecordUnavailability> }) => api<UnavailabilityChanged>('POST', '/unavailability', { body: input, idempotencyKey }),
    onSettled: settled,
  });
}

export function useAmendUnavailability() {
  const settled = useUnavailabilityChanged();
  return useMutation({
    mutationFn: ({ unavailabilityId, ...body }: z.input<typeof AmendUnavailability>) => api<UnavailabilityChanged>('PATCH', `/unavailability/${unavailabilityId}`, { body }),
    onSettled: settled,
  });
}

export function useWithdrawUnavailability() {
  const settled = useUnavailabilityChanged();
  return useMutation({
    mutationFn: ({ unavailabilityId, ...body }: z.input<typeof WithdrawUnavailability>) => api<UnavailabilityChanged>('POST', `/unavailability/${unavailabilityId}/withdraw`, { body }),
    onSettled: settled,
  });
}

function useUnavailabilityChanged() {
  const client = useQueryClient();
  return () => Promise.all(['calendar', 'slots', 'letters'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
