import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AmendExcerpt, ConfirmExcerpts, Excerpt, ExcerptPage, ExcerptsConfirmed, ExcerptVersion, ProposeExcerpt, RejectExcerpt } from './schema';

export const excerptKeys = { all: ['excerpts'] as const, page: (packetId: string, pageNumber: number) => ['excerpts', 'page', packetId, pageNumber] as const };

/** The excerpts of a page and what a new one begins with. */
export function excerptPage(packetId: string, pageNumber: number) {
  return queryOptions({ queryKey: excerptKeys.page(packetId, pageNumber), queryFn: ({ signal }) => api<ExcerptPage>('GET', `/packets/${packetId}/excerpts${queryString({ pageNumber })}`, { signal }) });
}

/** Idempotent: the same key for the same save, however often it is sent. */
export function useProposeExcerpt() {
  const settled = useExcerptsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { packetId, ...body } }: { idempotencyKey: string; input: ProposeExcerpt }) => api<Excerpt>('POST', `/packets/${packetId}/excerpts`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useAmendExcerpt() {
  const settled = useExcerptsChanged();
  return useMutation({ mutationFn: ({ excerptId, ...body }: AmendExcerpt) => api<Excerpt>('PATCH', `/excerpts/${excerptId}`, { body }), onSettled: settled });
}

export function useRejectExcerpt() {
  const settled = useExcerptsChanged();
  return useMutation({ mutationFn: ({ excerptId, ...body }: RejectExcerpt) => api<Excerpt>('POST', `/excerpts/${excerptId}/reject`, { body }), onSettled: settled });
}

export const useConfirmExcerpt = () => useExcerptStep('confirm');
export const useReopenExcerpt = () => useExcerptStep('reopen');
export const useRemoveExcerpt = () => useExcerptStep('remove');
export const useRestoreExcerpt = () => useExcerptStep('restore');

function useExcerptStep(step: 'confirm' | 'reopen' | 'remove' | 'restore') {
  const settled = useExcerptsChanged();
  return useMutation({ mutationFn: ({ excerptId, ...body }: ExcerptVersion) => api<Excerpt>('POST', `/excerpts/${excerptId}/${step}`, { body }), onSettled: settled });
}

export function useConfirmExcerpts() {
  const settled = useExcerptsChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: ConfirmExcerpts) => api<ExcerptsConfirmed>('POST', `/cases/${caseId}/excerpts/confirm`, { body }), onSettled: settled });
}

function useExcerptsChanged() {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: excerptKeys.all }), client.invalidateQueries({ queryKey: ['chronology'] })]);
}
