import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AmendAssignment, Assignment, AssignPacket, ChangeAssignment, ListWork, Pace, WithdrawAssignment, WorkList } from './schema';

export const workKeys = { all: ['record-work'] as const };

/** Packets to review, all pages that were asked for so far. */
export function workPages(filter: Omit<ListWork, 'skip'>) {
  return infiniteQueryOptions({
    queryKey: [...workKeys.all, 'list', filter] as const,
    queryFn: ({ signal, pageParam }) => api<WorkList>('GET', `/record-work${queryString({ ...filter, skip: String(pageParam) })}`, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextSkip,
  });
}

/** Pages an hour. */
export function workPace() {
  return queryOptions({ queryKey: [...workKeys.all, 'pace'] as const, queryFn: ({ signal }) => api<Pace>('GET', '/record-work/pace', { signal }) });
}

function useWorkChange<Input>(send: (input: Input) => Promise<Assignment>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSettled: () => Promise.all([workKeys.all, ['today'], ['packets']].map((queryKey) => client.invalidateQueries({ queryKey }))) });
}

export const useAssignPacket = () =>
  useWorkChange(({ idempotencyKey, input: { packetId, ...body } }: { idempotencyKey: string; input: AssignPacket }) => api<Assignment>('POST', `/packets/${packetId}/assignments`, { body, idempotencyKey }));
export const useAmendAssignment = () => useWorkChange(({ assignmentId, ...body }: AmendAssignment) => api<Assignment>('PATCH', `/assignments/${assignmentId}`, { body }));
export const useFinishAssignment = () => useWorkChange(({ assignmentId, ...body }: ChangeAssignment) => api<Assignment>('POST', `/assignments/${assignmentId}/finish`, { body }));
export const useReopenAssignment = () => useWorkChange(({ assignmentId, ...body }: ChangeAssignment) => api<Assignment>('POST', `/assignments/${assignmentId}/reopen`, { body }));
export const useWithdrawAssignment = () => useWorkChange(({ assignmentId, ...body }: WithdrawAssignment) => api<Assignment>('POST', `/assignments/${assignmentId}/withdrawal`, { body }));
