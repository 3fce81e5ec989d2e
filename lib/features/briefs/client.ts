import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { Brief } from './schema';

/** The brief of an exam. */
export function briefOf(evaluationId: string) {
  return queryOptions({ queryKey: ['briefs', evaluationId] as const, queryFn: ({ signal }) => api<Brief>('GET', `/evaluations/${evaluationId}/brief`, { signal }) });
}
