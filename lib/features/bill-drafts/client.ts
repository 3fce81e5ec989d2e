import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { BilledTimeList } from './schema';

/** The time that a bill is made of. */
export function billedTime(invoiceId: string) {
  return queryOptions({ queryKey: ['invoices', 'time', invoiceId] as const, queryFn: ({ signal }) => api<BilledTimeList>('GET', `/invoices/${invoiceId}/time`, { signal }) });
}
