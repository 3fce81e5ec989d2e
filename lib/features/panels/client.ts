import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { AmendPanel, CheckEligibility, DecideReplacement, Eligibility, EndPanel, ListPanels, Panel, PanelChanged, PanelList, RecordPanel, ReopenPanel, ReplacementDecided, RequestReplacement, SelectPanelist, StrikePanelist } from './schema';

export const panelKeys = {
  all: ['panels'] as const,
  list: (filters: ListPanels) => ['panels', 'list', filters] as const,
  detail: (panelId: string) => ['panels', 'detail', panelId] as const,
};

/** The board, or the ended panels page by page. To prefetch: `{ pages: [await listPanels(ctx, filters)], pageParams: [null] }`. */
export function panelPages(filters: Omit<ListPanels, 'cursor'>) {
  return infiniteQueryOptions({
    queryKey: panelKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<PanelList>('GET', `/panels${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
  });
}

/** All panels of a case, the open ones first. */
export function panelsOfCase(caseId: string) {
  return queryOptions({ queryKey: [...panelKeys.list({ caseId }), 'case'] as const, queryFn: ({ signal }) => api<PanelList>('GET', `/panels${queryString({ caseId })}`, { signal }) });
}

export function panelDetail(panelId: string) {
  return queryOptions({ queryKey: panelKeys.detail(panelId), queryFn: ({ signal }) => api<Panel>('GET', `/panels/${panelId}`, { signal }) });
}

export function eligibility(asked: CheckEligibility) {
  return queryOptions({ queryKey: ['eligibility', asked] as const, queryFn: ({ signal }) => api<Eligibility>('GET', `/eligibility${queryString({ ...asked })}`, { signal }), staleTime: 30_000 });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export function useRecordPanel() {
  const settled = usePanelsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: RecordPanel }) => api<Panel>('POST', `/cases/${caseId}/panels`, { body, idempotencyKey }),
    onSuccess: settled,
  });
}

export function useAmendPanel() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: AmendPanel) => api<PanelChanged>('PATCH', `/panels/${panelId}`, { body }), onSettled: settled });
}

export function useStrikePanelist() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: StrikePanelist) => api<PanelChanged>('POST', `/panels/${panelId}/strikes`, { body }), onSettled: settled });
}

export function useSelectPanelist() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: SelectPanelist) => api<PanelChanged>('POST', `/panels/${panelId}/selection`, { body }), onSettled: settled });
}

export function useRequestReplacement() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: RequestReplacement) => api<PanelChanged>('POST', `/panels/${panelId}/replacements`, { body }), onSettled: settled });
}

export function useDecideReplacement() {
  const settled = usePanelsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { replacementId, ...body } }: { idempotencyKey: string; input: DecideReplacement }) => api<ReplacementDecided>('POST', `/panel-replacements/${replacementId}/decide`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useEndPanel() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: EndPanel) => api<PanelChanged>('POST', `/panels/${panelId}/end`, { body }), onSettled: settled });
}

export function useReopenPanel() {
  const settled = usePanelsChanged();
  return useMutation({ mutationFn: ({ panelId, ...body }: z.input<typeof ReopenPanel>) => api<PanelChanged>('POST', `/panels/${panelId}/reopen`, { body }), onSettled: settled });
}

function usePanelsChanged() {
  const client = useQueryClient();
  return () => Promise.all([['panels'], ['cases'], ['clocks'], ['today']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
