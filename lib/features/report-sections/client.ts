import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import { reportKeys } from '../reports/client';
import type { AddSection, MoveSection, RemoveSection, RestoreRevision, Revision, Revisions, SaveSection, SectionChanged, SectionSaved } from './schema';

/** Sends the words of a section. @throws RequestFailed 409 with the section as it stands now in `current` */
export function sendSection({ sectionId, ...body }: SaveSection, keepalive = false): Promise<SectionSaved> {
  return api<SectionSaved>('PATCH', `/report-sections/${sectionId}`, { body, keepalive });
}

/** The history of a section, the newest first, without the words. */
export function sectionRevisions(sectionId: string) {
  return queryOptions({ queryKey: ['report-revisions', sectionId], queryFn: ({ signal }) => api<Revisions>('GET', `/report-sections/${sectionId}/revisions`, { signal }) });
}

/** A section as it stood under one version; it never changes. */
export function sectionRevision(sectionId: string, number: number) {
  return queryOptions({ queryKey: ['report-revisions', sectionId, number], queryFn: ({ signal }) => api<Revision>('GET', `/report-sections/${sectionId}/revisions/${number}`, { signal }), staleTime: 60_000 });
}

/** Adding is idempotent: send the same key again for the same submit, a new one for the next. */
export function useAddSection() {
  const settled = useSectionsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { reportId, ...body } }: { idempotencyKey: string; input: AddSection }) => api<SectionChanged>('POST', `/reports/${reportId}/sections`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

function useSectionAct<Input extends { sectionId: string }>(act: 'move' | 'remove' | 'restore') {
  const settled = useSectionsChanged();
  return useMutation({ mutationFn: ({ sectionId, ...body }: Input) => api<SectionChanged>('POST', `/report-sections/${sectionId}/${act}`, { body }), onSettled: settled });
}

export const useMoveSection = () => useSectionAct<MoveSection>('move');
export const useRemoveSection = () => useSectionAct<RemoveSection>('remove');
export const useRestoreRevision = () => useSectionAct<RestoreRevision>('restore');

function useSectionsChanged() {
  const client = useQueryClient();
  return () => Promise.all([client.invalidateQueries({ queryKey: reportKeys.all }), client.invalidateQueries({ queryKey: ['report-revisions'] }), client.invalidateQueries({ queryKey: ['report-checks'] })]);
}
