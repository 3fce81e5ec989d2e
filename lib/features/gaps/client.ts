import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AddGap, AskForGaps, AssignGap, DismissGap, FindGaps, Gap, GapList, GapsAsked, GapsFound, GapVersion, OpenGaps } from './schema';

export const gapKeys = { all: ['gaps'] as const, of: (caseId: string) => ['gaps', 'of', caseId] as const, open: (mine: boolean) => ['gaps', 'open', mine] as const };

/** What is missing in a case. */
export function gapsOf(caseId: string) {
  return queryOptions({ queryKey: gapKeys.of(caseId), queryFn: ({ signal }) => api<GapList>('GET', `/cases/${caseId}/gaps`, { signal }) });
}

/** What is open in all cases; `mine` leaves what is given to whoever asks. */
export function openGaps(mine: boolean) {
  return queryOptions({ queryKey: gapKeys.open(mine), queryFn: ({ signal }) => api<OpenGaps>('GET', `/gaps${queryString({ mine: mine || null })}`, { signal }) });
}

export function useFindGaps() {
  const settled = useGapsChanged();
  return useMutation({ mutationFn: ({ caseId, ...body }: FindGaps) => api<GapsFound>('POST', `/cases/${caseId}/gaps/find`, { body }), onSettled: settled });
}

/** Idempotent: the same key for the same submit. */
export function useAddGap() {
  const settled = useGapsChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: AddGap }) => api<Gap>('POST', `/cases/${caseId}/gaps`, { body, idempotencyKey }), onSettled: settled });
}

/** Idempotent: the same key for the same submit. */
export function useAskForGaps() {
  const settled = useGapsChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: AskForGaps }) => api<GapsAsked>('POST', `/cases/${caseId}/gaps/ask`, { body, idempotencyKey }), onSettled: settled });
}

export const useAssignGap = () => useGapAct<AssignGap>('assign');
export const useDismissGap = () => useGapAct<DismissGap>('dismiss');
export const useReceiveGap = () => useGapAct<GapVersion>('receive');
export const useReopenGap = () => useGapAct<GapVersion>('reopen');

function useGapAct<Input extends { gapId: string }>(act: 'assign' | 'dismiss' | 'receive' | 'reopen') {
  const settled = useGapsChanged();
  return useMutation({ mutationFn: ({ gapId, ...body }: Input) => api<Gap>('POST', `/gaps/${gapId}/${act}`, { body }), onSettled: settled });
}

function useGapsChanged() {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: gapKeys.all }), client.invalidateQueries({ queryKey: ['letters'] })]);
}
