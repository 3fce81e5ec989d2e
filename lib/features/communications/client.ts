import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import type { CommunicationList, CommunicationRecorded, RecordCommunication } from './schema';

export const communicationKeys = { all: ['communications'] as const, of: (caseId: string) => ['communications', caseId] as const };

/** Who said what on a case. */
export function communicationsOf(caseId: string) {
  return queryOptions({ queryKey: communicationKeys.of(caseId), queryFn: ({ signal }) => api<CommunicationList>('GET', `/cases/${caseId}/communications`, { signal }) });
}

/** Idempotent: the same key for the same call, however often it is sent. */
export function useRecordCommunication() {
  const settled = useSaid();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { caseId, ...body } }: { idempotencyKey: string; input: RecordCommunication }) => api<CommunicationRecorded>('POST', `/cases/${caseId}/communications`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useTakeBackCommunication() {
  const settled = useSaid();
  return useMutation({
    mutationFn: ({ communicationId }: { communicationId: string }) => api<{ id: string; caseId: string }>('DELETE', `/communications/${communicationId}`),
    onSettled: settled,
  });
}

function useSaid() {
  const client = useQueryClient();
  return () => Promise.all(['communications', 'call-list', 'briefs', 'cases', 'clocks', 'today'].map((key) => client.invalidateQueries({ queryKey: [key] })));
}
