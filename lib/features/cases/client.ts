import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { AmendCase, CaseDetail, CaseFilters, CaseHistory, CaseList, CloseCase, Duplicates, FindDuplicates, LogCase, LoggedCase, SearchHits } from './schema';

export const caseKeys = {
  all: ['cases'] as const,
  list: (filters: CaseFilters) => ['cases', 'list', filters] as const,
  detail: (caseId: string) => ['cases', 'detail', caseId] as const,
  history: (caseId: string) => ['cases', 'history', caseId] as const,
  duplicates: (input: FindDuplicates) => ['cases', 'duplicates', input] as const,
  search: (q: string) => ['cases', 'search', q] as const,
};

/** The case list page by page. To prefetch: `{ pages: [await listCases(ctx, filters)], pageParams: [null] }`. */
export function casePages(filters: CaseFilters) {
  return infiniteQueryOptions({
    queryKey: caseKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<CaseList>('GET', `/cases${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function caseDetail(caseId: string) {
  return queryOptions({ queryKey: caseKeys.detail(caseId), queryFn: ({ signal }) => api<CaseDetail>('GET', `/cases/${caseId}`, { signal }) });
}

export function caseHistory(caseId: string) {
  return queryOptions({ queryKey: caseKeys.history(caseId), queryFn: ({ signal }) => api<CaseHistory>('GET', `/cases/${caseId}/history`, { signal }) });
}

/** People who may be the same as the one being typed. Advises, blocks nothing. */
export function duplicates(input: FindDuplicates) {
  return queryOptions({
    queryKey: caseKeys.duplicates(input),
    queryFn: ({ signal }) => api<Duplicates>('GET', `/cases/duplicates${queryString({ ...input })}`, { signal }),
    enabled: input.name.trim().length >= 3 || [input.claimNumber ?? [], input.adjNumber ?? []].flat().some((number) => number.trim().length >= 3),
    staleTime: 30_000,
  });
}

export function caseSearch(q: string) {
  return queryOptions({
    queryKey: caseKeys.search(q),
    queryFn: ({ signal }) => api<SearchHits>('GET', `/search${queryString({ q })}`, { signal }),
    enabled: q.trim().replace(/^#/, '').length >= 2,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export function useLogCase() {
  const settled = useCasesChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: LogCase }) => api<LoggedCase>('POST', '/cases', { body: input, idempotencyKey }),
    onSuccess: settled,
  });
}

export function useAmendCase() {
  const settled = useCasesChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: AmendCase) => api<CaseDetail>('PATCH', `/cases/${caseId}`, { body }), onSettled: settled });
}

export function useCloseCase() {
  const settled = useCasesChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: z.input<typeof CloseCase>) => api<CaseDetail>('POST', `/cases/${caseId}/close`, { body }), onSettled: settled });
}

export function useReopenCase() {
  const settled = useCasesChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: z.input<typeof CloseCase>) => api<CaseDetail>('POST', `/cases/${caseId}/reopen`, { body }), onSettled: settled });
}

function useCasesChanged() {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: caseKeys.all }),
      client.invalidateQueries({ queryKey: ['clocks'] }),
      client.invalidateQueries({ queryKey: ['today'] }),
      client.invalidateQueries({ queryKey: ['claimants'] }),
      client.invalidateQueries({ queryKey: ['contacts'] }),
    ]);
}
