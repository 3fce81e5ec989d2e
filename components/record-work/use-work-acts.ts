'use client';

import { useNotice } from '@/components/ui/notice';
import { useFinishAssignment, useReopenAssignment, useWithdrawAssignment } from '@/lib/features/record-work/client';
import type { Assignment } from '@/lib/features/record-work/schema';
import { RequestFailed } from '@/lib/http/client';

/** What can be done to an assignment at once, each with its undo; a refusal is said. */
export function useWorkActs() {
  const notify = useNotice();
  const [finish, reopen, withdraw] = [useFinishAssignment(), useReopenAssignment(), useWithdrawAssignment()];
  const pending = finish.isPending || reopen.isPending || withdraw.isPending;
  const refused = (error: unknown) => notify({ message: error instanceof RequestFailed ? error.message : 'That did not work. Try again.' });
  const of = ({ id, version }: Assignment) => ({ assignmentId: id as never, version });
  return {
    pending,
    finish: (assignment: Assignment) => finish.mutate(of(assignment), { onError: refused, onSuccess: (now) => notify({ message: 'Marked reviewed.', undo: () => reopen.mutate(of(now), { onError: refused }) }) }),
    reopen: (assignment: Assignment) => reopen.mutate(of(assignment), { onError: refused, onSuccess: (now) => notify({ message: 'Open again.', undo: () => finish.mutate(of(now), { onError: refused }) }) }),
    withdraw: (assignment: Assignment) =>
      withdraw.mutate({ ...of(assignment), withdrawn: true }, { onError: refused, onSuccess: (now) => notify({ message: 'Taken back.', undo: () => withdraw.mutate({ ...of(now), withdrawn: false }, { onError: refused }) }) }),
  };
}
