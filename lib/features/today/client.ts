import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { Today } from './schema';

export const todayKeys = { all: ['today'] as const };

/** The day of whoever looks: exams, clocks and money as far as the role sees them. */
export function today() {
  return queryOptions({ queryKey: todayKeys.all, queryFn: ({ signal }) => api<Today>('GET', '/today', { signal }), refetchOnWindowFocus: true });
}
