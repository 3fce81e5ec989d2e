import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { MovePreview, MoveTarget, SlotFilters, SlotFinder } from './schema';

export const slotKeys = {
  all: ['slots'] as const,
  found: (evaluationId: string, filters: SlotFilters) => ['slots', evaluationId, filters] as const,
  preview: (target: MoveTarget) => ['slots', 'preview', target] as const,
};

/** The finder: window, free times in it, and what can be done when none is left. */
export function slotsFor(evaluationId: string, filters: SlotFilters = {}) {
  return queryOptions({
    queryKey: slotKeys.found(evaluationId, filters),
    queryFn: ({ signal }) => api<SlotFinder>('GET', `/evaluations/${evaluationId}/slots${queryString({ ...filters })}`, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What a move would mean, asked before it is made; never older than the question. */
export function movePreview(target: MoveTarget) {
  const { evaluationId, ...to } = target;
  return queryOptions({
    queryKey: slotKeys.preview(target),
    queryFn: ({ signal }) => api<MovePreview>('GET', `/evaluations/${evaluationId}/move-preview${queryString(to)}`, { signal }),
    staleTime: 0,
    gcTime: 0,
  });
}
