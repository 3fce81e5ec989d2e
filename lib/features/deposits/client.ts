import { queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { DepositLedger } from './schema';

/** The deposit ledger of one case. */
export function depositsOf(caseId: string) {
  return queryOptions({ queryKey: ['deposits', caseId], queryFn: ({ signal }) => api<DepositLedger>('GET', `/deposits${queryString({ caseId })}`, { signal }) });
}
