import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, download } from '../../http/client';
import { useReportsChanged } from '../reports/client';
import type { AskSignature, PaperFormat, ReportSeal, ReportSigned } from './schema';

export function reportSeal(reportId: string) {
  return queryOptions({ queryKey: ['reports', 'seal', reportId], queryFn: ({ signal }) => api<ReportSeal>('GET', `/reports/${reportId}/seal`, { signal }) });
}

/** The signed report whose PDF has this SHA-256; null for what was not signed here. */
export function sealOf(sha256: string): Promise<{ readonly seal: ReportSeal | null }> {
  return api('GET', `/report-seals/${sha256}`);
}

/** Not optimistic: nothing is signed before the server said so. What it refuses is said at once, before anything is read again. */
export function useSignReport() {
  const settled = useReportsChanged();
  return useMutation({ mutationFn: ({ reportId, ...body }: AskSignature) => api<ReportSigned>('POST', `/reports/${reportId}/sign`, { body }), onSettled: () => void settled() });
}

/** Saves a report as a file. A refusal is thrown, so that it can be said in words. */
export function useDownloadReport(reportId: string) {
  return useMutation({ mutationFn: (format: PaperFormat) => download(`/reports/${reportId}/${format}`) });
}
