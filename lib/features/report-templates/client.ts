import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AddReportTemplate, ReportTemplate, ReportTemplateList, ReportTemplatePreview, RetireReportTemplate, ReviseReportTemplate } from './schema';

export const reportTemplateKeys = {
  all: ['report-templates'] as const,
  list: ['report-templates', 'list'] as const,
  detail: (reportTemplateId: string, number: number | undefined) => ['report-templates', 'detail', reportTemplateId, number ?? 'newest'] as const,
  preview: (caseId: string) => ['report-templates', 'preview', caseId] as const,
};

/** The practice's own wordings of reports; the built-in ones lie in the domain. */
export function reportTemplateList() {
  return queryOptions({ queryKey: reportTemplateKeys.list, queryFn: ({ signal }) => api<ReportTemplateList>('GET', '/report-templates', { signal }) });
}

/** A wording with the sections of its newest version, or of the one named. */
export function reportTemplateDetail(reportTemplateId: string, number?: number) {
  return queryOptions({ queryKey: reportTemplateKeys.detail(reportTemplateId, number), queryFn: ({ signal }) => api<ReportTemplate>('GET', `/report-templates/${reportTemplateId}${queryString({ number })}`, { signal }) });
}

/** What the fields say of a case. */
export function reportTemplatePreview(caseId: string) {
  return queryOptions({ queryKey: reportTemplateKeys.preview(caseId), queryFn: ({ signal }) => api<ReportTemplatePreview>('GET', `/report-templates/preview${queryString({ caseId })}`, { signal }), staleTime: 60_000 });
}

/** Adding is idempotent: send the same key again for the same submit. */
export function useAddReportTemplate() {
  const settled = useReportTemplatesChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: AddReportTemplate }) => api<ReportTemplate>('POST', '/report-templates', { body: input, idempotencyKey }), onSettled: settled });
}

export function useReviseReportTemplate() {
  const settled = useReportTemplatesChanged();
  return useMutation({ mutationFn: ({ reportTemplateId, ...body }: ReviseReportTemplate) => api<ReportTemplate>('PATCH', `/report-templates/${reportTemplateId}`, { body }), onSettled: settled });
}

export function useRetireReportTemplate() {
  const settled = useReportTemplatesChanged();
  return useMutation({ mutationFn: ({ reportTemplateId, ...body }: RetireReportTemplate) => api<ReportTemplate>('POST', `/report-templates/${reportTemplateId}/retire`, { body }), onSettled: settled });
}

function useReportTemplatesChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: reportTemplateKeys.all });
}
