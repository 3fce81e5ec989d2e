import { useMutation } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { CloseMonth, MonthChanged, ReopenMonth } from './schema';

export function useCloseMonth() {
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: CloseMonth }) => api<MonthChanged>('POST', '/month-closes', { body: input, idempotencyKey }) });
}

export function useReopenMonth() {
  return useMutation({ mutationFn: ({ input: { month, ...body } }: { input: ReopenMonth }) => api<MonthChanged>('POST', `/month-closes/${month}/reopen`, { body }) });
}
