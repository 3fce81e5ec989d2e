import { queryOptions, useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useMoneyChanged } from '../invoices/client';
import type { ClaimDetail, ClaimRevised, ReviseClaim } from './schema';

export function claimOfInvoice(invoiceId: string) {
  return queryOptions({ queryKey: ['invoices', invoiceId, 'claim'], queryFn: ({ signal }) => api<ClaimDetail>('GET', `/invoices/${invoiceId}/claim`, { signal }) });
}

export function useReviseClaim() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ invoiceId, ...body }: z.input<typeof ReviseClaim>) => api<ClaimRevised>('PATCH', `/invoices/${invoiceId}/claim`, { body }), onSettled });
}

/** Where a browser downloads the claim form. */
export const claimFormHref = (invoiceId: string, only: 'all' | 'data' = 'all') => `/invoices/${invoiceId}/cms-1500${only === 'data' ? '?only=data' : ''}`;
