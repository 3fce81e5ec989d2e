import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { PaymentLettersSent, SendPaymentLetters, UnansweredBills } from './schema';

export function unansweredBills(invoiceId?: string) {
  return queryOptions({ queryKey: ['payment-letters', invoiceId ?? 'all'] as const, queryFn: ({ signal }) => api<UnansweredBills>('GET', `/payment-letters/due${queryString({ invoiceId })}`, { signal }) });
}

export function useSendPaymentLetters() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { readonly idempotencyKey: string; readonly input: z.input<typeof SendPaymentLetters> }) => api<PaymentLettersSent>('POST', '/payment-letters', { body: input, idempotencyKey }),
    onSettled: () => Promise.all([['payment-letters'], ['letters'], ['invoices'], ['today'], ['appeals']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
