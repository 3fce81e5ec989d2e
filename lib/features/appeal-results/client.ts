import { queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AppealResults } from './schema';

export function appealResults(filter: { readonly from?: string; readonly to?: string } = {}) {
  return queryOptions({ queryKey: ['appeal-results', filter] as const, queryFn: ({ signal }) => api<AppealResults>('GET', `/appeals/results${queryString({ ...filter })}`, { signal }) });
}
