import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import { useCaseChanged } from '../evaluations/client';
import type { AgreeMoreTime, AmendRequest, DeclineRequest, LogRequest, ReopenRequest, RequestBoard, TakeUpRequest } from './schema';

const keyOf = (caseId: string) => ['supplemental-requests', caseId] as const;

/** What the parties of a case asked after a report. */
export function requestsOf(caseId: string) {
  return queryOptions({ queryKey: keyOf(caseId), queryFn: ({ signal }) => api<RequestBoard>('GET', `/cases/${caseId}/supplemental-requests`, { signal }) });
}

/** A change answers with the whole board, which is shown at once. */
function useRequestChange<Input>(caseId: string, send: (input: Input) => Promise<RequestBoard>) {
  const client = useQueryClient();
  const settled = useCaseChanged();
  return useMutation({
    mutationFn: send,
    onSuccess: (board) => client.setQueryData(keyOf(caseId), board),
    onSettled: () => Promise.all([client.invalidateQueries({ queryKey: keyOf(caseId) }), settled()]),
  });
}

function useRequestAct<Input extends { requestId: string }>(caseId: string, act: string) {
  return useRequestChange(caseId, ({ requestId, ...body }: Input) => api<RequestBoard>('POST', `/supplemental-requests/${requestId}/${act}`, { body }));
}

type Logged = Omit<z.input<typeof LogRequest>, 'caseId'>;

export const useLogRequest = (caseId: string) => useRequestChange(caseId, ({ idempotencyKey, ...body }: Logged & { idempotencyKey: string }) => api<RequestBoard>('POST', `/cases/${caseId}/supplemental-requests`, { body, idempotencyKey }));
export const useAmendRequest = (caseId: string) => useRequestChange(caseId, ({ requestId, ...body }: z.input<typeof AmendRequest>) => api<RequestBoard>('PATCH', `/supplemental-requests/${requestId}`, { body }));
export const useTakeUpRequest = (caseId: string) => useRequestAct<z.input<typeof TakeUpRequest>>(caseId, 'take-up');
export const useAgreeMoreTime = (caseId: string) => useRequestAct<z.input<typeof AgreeMoreTime>>(caseId, 'more-time');
export const useDeclineRequest = (caseId: string) => useRequestAct<z.input<typeof DeclineRequest>>(caseId, 'decline');
export const useReopenRequest = (caseId: string) => useRequestAct<z.input<typeof ReopenRequest>>(caseId, 'reopen');
