import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import { reportKeys } from '../reports/client';
import type { Report } from '../reports/schema';
import type { AddComment, AmendComment, RemoveComment, ReportComments, ResolveComment } from './schema';

export const reportCommentKeys = { of: (reportId: string) => ['report-comments', reportId] as const };

export function reportComments(reportId: string) {
  return queryOptions({ queryKey: reportCommentKeys.of(reportId), queryFn: ({ signal }) => api<ReportComments>('GET', `/reports/${reportId}/comments`, { signal }) });
}

/** Adding is idempotent: send the same key again for the same submit, a new one for the next. */
export function useAddComment() {
  const keep = useCommentsKept();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { reportId, ...body } }: { idempotencyKey: string; input: AddComment }) => api<ReportComments>('POST', `/reports/${reportId}/comments`, { body, idempotencyKey }),
    onSuccess: keep,
  });
}

function useCommentAct<Input extends { commentId: string }>(act: string, method: 'POST' | 'PATCH' = 'POST') {
  const keep = useCommentsKept();
  return useMutation({ mutationFn: ({ commentId, ...body }: Input) => api<ReportComments>(method, `/report-comments/${commentId}${act}`, { body }), onSuccess: keep });
}

export const useAmendComment = () => useCommentAct<AmendComment>('', 'PATCH');
export const useResolveComment = () => useCommentAct<ResolveComment>('/resolve');
export const useRemoveComment = () => useCommentAct<RemoveComment>('/remove');

function useCommentsKept() {
  const client = useQueryClient();
  return (kept: ReportComments) => {
    client.setQueryData(reportCommentKeys.of(kept.reportId), kept);
    client.setQueryData<Report>(reportKeys.detail(kept.reportId), (report) => report && { ...report, openComments: kept.openCount });
  };
}
