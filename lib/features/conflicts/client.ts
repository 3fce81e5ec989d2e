import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { CheckConflict, ConflictDecided, Conflicts, DecideConflict } from './schema';

export const conflictKeys = {
  all: ['conflicts'] as const,
  of: (subject: CheckConflict) => ['conflicts', subject] as const,
};

/** What is found between the practice and a referral or case now, and what was decided. */
export function conflictsOf(subject: CheckConflict) {
  return queryOptions({ queryKey: conflictKeys.of(subject), queryFn: ({ signal }) => api<Conflicts>('GET', `/conflicts${queryString({ ...subject })}`, { signal }) });
}

export function useDecideConflict() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DecideConflict) => api<ConflictDecided>('POST', '/conflicts', { body }),
    onSettled: () => Promise.all([conflictKeys.all, ['referrals'], ['cases'], ['clocks'], ['letters']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
