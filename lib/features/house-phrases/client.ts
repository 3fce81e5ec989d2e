import { keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AddHousePhrase, HousePhrase, HousePhraseHistory, HousePhraseList, RemoveHousePhrase, ReviseHousePhrase } from './schema';

export const housePhraseKeys = {
  all: ['house-phrases'] as const,
  list: (removed: boolean) => ['house-phrases', 'list', removed] as const,
  detail: (housePhraseId: string) => ['house-phrases', 'detail', housePhraseId] as const,
};

export function housePhraseList(removed = false) {
  return queryOptions({ queryKey: housePhraseKeys.list(removed), queryFn: ({ signal }) => api<HousePhraseList>('GET', `/house-phrases${queryString({ removed: removed ? 'true' : undefined })}`, { signal }), placeholderData: keepPreviousData });
}

export function housePhraseDetail(housePhraseId: string) {
  return queryOptions({ queryKey: housePhraseKeys.detail(housePhraseId), queryFn: ({ signal }) => api<HousePhraseHistory>('GET', `/house-phrases/${housePhraseId}`, { signal }) });
}

/** Adding is idempotent: send the same key again for the same submit. */
export function useAddHousePhrase() {
  const settled = useHousePhrasesChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: AddHousePhrase }) => api<HousePhrase>('POST', '/house-phrases', { body: input, idempotencyKey }), onSettled: settled });
}

export function useReviseHousePhrase() {
  const settled = useHousePhrasesChanged();
  return useMutation({ mutationFn: ({ housePhraseId, ...body }: ReviseHousePhrase) => api<HousePhrase>('PATCH', `/house-phrases/${housePhraseId}`, { body }), onSettled: settled });
}

export function useRemoveHousePhrase() {
  const settled = useHousePhrasesChanged();
  return useMutation({ mutationFn: ({ housePhraseId, ...body }: RemoveHousePhrase) => api<HousePhrase>('POST', `/house-phrases/${housePhraseId}/remove`, { body }), onSettled: settled });
}

export function useRestoreHousePhrase() {
  const settled = useHousePhrasesChanged();
  return useMutation({ mutationFn: ({ housePhraseId, ...body }: RemoveHousePhrase) => api<HousePhrase>('POST', `/house-phrases/${housePhraseId}/restore`, { body }), onSettled: settled });
}

function useHousePhrasesChanged() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ queryKey: housePhraseKeys.all });
}
