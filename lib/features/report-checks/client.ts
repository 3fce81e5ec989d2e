import { queryOptions } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { ComposedSections, ReportCheck } from './schema';

export const reportCheckKeys = { check: (reportId: string) => ['report-checks', reportId, 'check'] as const, composed: (reportId: string) => ['report-checks', reportId, 'composed'] as const };

/** The check before signing. It is looked through again whenever it is opened. */
export function reportCheck(reportId: string) {
  return queryOptions({ queryKey: reportCheckKeys.check(reportId), queryFn: ({ signal }) => api<ReportCheck>('GET', `/reports/${reportId}/check`, { signal }), staleTime: 0 });
}

/** The sections that are put together from what happened. */
export function reportComposed(reportId: string) {
  return queryOptions({ queryKey: reportCheckKeys.composed(reportId), queryFn: ({ signal }) => api<ComposedSections>('GET', `/reports/${reportId}/composed`, { signal }) });
}
