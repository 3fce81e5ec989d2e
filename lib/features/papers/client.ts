import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { StampedPackets } from './schema';

/** In how many volumes each packet of a case comes out with page stamps. */
export function stampedOf(caseId: string) {
  return queryOptions({ queryKey: ['papers', caseId, 'stamped'] as const, queryFn: ({ signal }) => api<StampedPackets>('GET', `/cases/${caseId}/stamped`, { signal }) });
}
