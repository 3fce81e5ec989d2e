import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { InvoiceChanged } from '../invoices/schema';
import type { LateCharges } from './schema';

export function lateChargesOf(invoiceId: string) {
  return queryOptions({ queryKey: ['late-charges', invoiceId] as const, queryFn: ({ signal }) => api<LateCharges>('GET', `/invoices/${invoiceId}/late-charges`, { signal }) });
}

/** Drafts the bill of penalty and interest. */
export function useClaimLateCharges() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ invoiceId, idempotencyKey }: { readonly invoiceId: string; readonly idempotencyKey: string }) => api<InvoiceChanged>('POST', `/invoices/${invoiceId}/late-charges`, { body: {}, idempotencyKey }),
    onSettled: () => Promise.all([['late-charges'], ['payment-letters'], ['invoices'], ['cases'], ['today']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
