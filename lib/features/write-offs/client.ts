import { queryOptions, useMutation } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import { useLedgerChanged } from '../receipts/client';
import type { AskWriteOff, DecideWriteOff, RefuseWriteOff, ReverseWriteOff, WriteOffChanged, WriteOffList } from './schema';

/** The write-offs of one invoice. */
export function writeOffsOf(invoiceId: string) {
  return queryOptions({ queryKey: ['write-offs', invoiceId], queryFn: ({ signal }) => api<WriteOffList>('GET', `/write-offs${queryString({ invoiceId })}`, { signal }) });
}

export function useAskWriteOff() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { invoiceId, ...body } }: { idempotencyKey: string; input: AskWriteOff }) => api<WriteOffChanged>('POST', `/invoices/${invoiceId}/write-offs`, { body, idempotencyKey }), onSettled: settled });
}

function useDecision<Input extends { writeOffId: string }>(act: 'approve' | 'refuse' | 'reverse') {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { writeOffId, ...body } }: { idempotencyKey: string; input: Input }) => api<WriteOffChanged>('POST', `/write-offs/${writeOffId}/${act}`, { body, idempotencyKey }), onSettled: settled });
}

export const useApproveWriteOff = () => useDecision<DecideWriteOff>('approve');
export const useRefuseWriteOff = () => useDecision<RefuseWriteOff>('refuse');
export const useReverseWriteOff = () => useDecision<ReverseWriteOff>('reverse');
