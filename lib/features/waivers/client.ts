import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { RecordWaiver, WaiverList, WithdrawWaiver } from './schema';

export function useRecordWaiver() {
  const settled = useWaiversChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { evaluationId, ...body } }: { idempotencyKey: string; input: z.input<typeof RecordWaiver> }) =>
      api<WaiverList>('POST', `/evaluations/${evaluationId}/waivers`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useWithdrawWaiver() {
  const settled = useWaiversChanged();
  return useMutation({
    mutationFn: ({ waiverId, ...body }: z.input<typeof WithdrawWaiver>) => api<WaiverList>('POST', `/waivers/${waiverId}/withdraw`, { body }),
    onSettled: settled,
  });
}

function useWaiversChanged() {
  const client = useQueryClient();
  return () => Promise.all(['cases', 'clocks', 'today', 'slots', 'calendar'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
