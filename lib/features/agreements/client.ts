import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AgreementList } from './schema';

export const agreementKeys = { all: ['agreements'] as const };

/** The fee agreements, active ones first. */
export function agreements() {
  return queryOptions({ queryKey: agreementKeys.all, queryFn: ({ signal }) => api<AgreementList>('GET', '/agreements', { signal }), staleTime: 60_000 });
}
