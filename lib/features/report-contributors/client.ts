import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { AmendContributor, NameContributor, RemoveContributor, ReportContributors } from './schema';

export const reportContributorKeys = { of: (reportId: string) => ['report-contributors', reportId] as const };

export function reportContributors(reportId: string) {
  return queryOptions({ queryKey: reportContributorKeys.of(reportId), queryFn: ({ signal }) => api<ReportContributors>('GET', `/reports/${reportId}/contributors`, { signal }) });
}

/** Naming is idempotent: send the same key again for the same submit, a new one for the next. */
export function useNameContributor() {
  const keep = useContributorsKept();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { reportId, ...body } }: { idempotencyKey: string; input: NameContributor }) => api<ReportContributors>('POST', `/reports/${reportId}/contributors`, { body, idempotencyKey }),
    onSuccess: keep,
  });
}

export function useAmendContributor() {
  const keep = useContributorsKept();
  return useMutation({ mutationFn: ({ contributorId, ...body }: AmendContributor) => api<ReportContributors>('PATCH', `/report-contributors/${contributorId}`, { body }), onSuccess: keep });
}

export function useRemoveContributor() {
  const keep = useContributorsKept();
  return useMutation({ mutationFn: ({ contributorId, ...body }: RemoveContributor) => api<ReportContributors>('POST', `/report-contributors/${contributorId}/remove`, { body }), onSuccess: keep });
}

/** The list takes what was said; what was checked is checked again. */
function useContributorsKept() {
  const client = useQueryClient();
  return async (kept: ReportContributors) => {
    client.setQueryData(reportContributorKeys.of(kept.reportId), kept);
    await client.invalidateQueries({ queryKey: ['report-checks'] });
  };
}
