import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { BeginReport, ListReports, Report, ReportChanged, ReportList } from './schema';

type ReportFilters = Omit<ListReports, 'cursor'>;

export const reportKeys = {
  all: ['reports'] as const,
  list: (filters: ReportFilters) => ['reports', 'list', filters] as const,
  detail: (reportId: string) => ['reports', 'detail', reportId] as const,
};

/** The list page by page. To prefetch: `{ pages: [await listReports(ctx, filters)], pageParams: [null] }`. */
export function reportPages(filters: ReportFilters) {
  return infiniteQueryOptions({
    queryKey: reportKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<ReportList>('GET', `/reports${queryString({ ...filters, state: filters.state as string[] | undefined, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function reportDetail(reportId: string) {
  return queryOptions({ queryKey: reportKeys.detail(reportId), queryFn: ({ signal }) => api<Report>('GET', `/reports/${reportId}`, { signal }) });
}

/** Beginning is idempotent: send the same key again for the same submit, a new one for the next. */
export function useBeginReport() {
  const settled = useReportsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: BeginReport }) => api<ReportChanged>('POST', '/reports', { body: input, idempotencyKey }),
    onSettled: settled,
  });
}

/** After a change of a report: what shows it, its case and its day is read again. */
export function useReportsChanged() {
  const client = useQueryClient();
  return () => reportsChanged(client);
}

export function reportsChanged(client: QueryClient): Promise<unknown> {
  return Promise.all(['reports', 'report-checks', 'report-contributors', 'cases', 'today', 'clocks'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
