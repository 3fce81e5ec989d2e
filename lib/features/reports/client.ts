import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AmendReport, BeginReport, FindingsSaved, ListReports, Report, ReportChanged, ReportList, ReportVersion, ReturnReport, SaveFindings, StatementsSaved, StateReport } from './schema';

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

/** Amending is idempotent like beginning. */
export function useAmendReport() {
  const settled = useReportsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { reportId, ...body } }: { idempotencyKey: string; input: AmendReport }) => api<ReportChanged>('POST', `/reports/${reportId}/amend`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

function useReportAct<Input extends ReportVersion>(act: 'ask-review' | 'return' | 'discard') {
  const settled = useReportsChanged();
  return useMutation({ mutationFn: ({ reportId, ...body }: Input) => api<ReportChanged>('POST', `/reports/${reportId}/${act}`, { body }), onSettled: settled });
}

export const useAskReview = () => useReportAct<ReportVersion>('ask-review');
export const useReturnReport = () => useReportAct<ReturnReport>('return');
export const useDiscardReport = () => useReportAct<ReportVersion>('discard');

/** @throws RequestFailed 409 with `current` {reportId, version, findings} as they stand now */
export function useSaveFindings() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reportId, ...body }: SaveFindings) => api<FindingsSaved>('POST', `/reports/${reportId}/findings`, { body }),
    onSuccess: ({ reportId, version, findings }) => keepPart(client, reportId, { findings, findingsVersion: version }),
  });
}

/** @throws RequestFailed 409 with `current` {reportId, version, statements} as they stand now */
export function useStateReport() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ reportId, ...body }: StateReport) => api<StatementsSaved>('POST', `/reports/${reportId}/statements`, { body }),
    onSuccess: ({ reportId, version, statements }) => keepPart(client, reportId, { statements, statementsVersion: version }),
  });
}

/** The cached report takes what was saved; what follows from it is read again. */
async function keepPart(client: QueryClient, reportId: string, part: Partial<Report>): Promise<void> {
  client.setQueryData<Report>(reportKeys.detail(reportId), (report) => report && { ...report, ...part });
  await Promise.all([client.invalidateQueries({ queryKey: ['report-checks'] }), client.invalidateQueries({ queryKey: ['report-contributors'] })]);
}

/** After a change of a report: what shows it, its case and its day is read again. */
export function useReportsChanged() {
  const client = useQueryClient();
  return () => reportsChanged(client);
}

export function reportsChanged(client: QueryClient): Promise<unknown> {
  return Promise.all(['reports', 'report-checks', 'report-contributors', 'cases', 'today', 'clocks'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
