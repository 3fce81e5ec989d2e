import { useMutation } from '@tanstack/react-query';
import { api } from '../../http/client';
import { useLedgerChanged } from '../receipts/client';
import type { ReceiptChanged } from '../receipts/schema';
import type { RecordRefund, ReverseRefund } from './schema';

export function useRecordRefund() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { receiptId, ...body } }: { idempotencyKey: string; input: RecordRefund }) => api<ReceiptChanged>('POST', `/receipts/${receiptId}/refunds`, { body, idempotencyKey }), onSettled: settled });
}

export function useReverseRefund() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { refundId, ...body } }: { idempotencyKey: string; input: ReverseRefund }) => api<ReceiptChanged>('POST', `/refunds/${refundId}/reverse`, { body, idempotencyKey }), onSettled: settled });
}
