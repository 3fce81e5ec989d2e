import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../../http/client';
import { useMoneyChanged } from '../invoices/client';
import type { ApplyReceipt, ReceiptChanged, RecordReceipt, ReverseReceipt, TakeBackPayment } from './schema';

/** After money moved: invoices and whatever shows receipts and deposits. */
export function useLedgerChanged() {
  const client = useQueryClient();
  const money = useMoneyChanged();
  return async () => {
    await Promise.all([money(), ...[['deposits'], ['write-offs'], ['bank-lines']].map((queryKey) => client.invalidateQueries({ queryKey }))]);
  };
}

interface Keyed<Input> {
  readonly idempotencyKey: string;
  readonly input: Input;
}

export function useRecordReceipt() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: Keyed<RecordReceipt>) => api<ReceiptChanged>('POST', '/receipts', { body: input, idempotencyKey }), onSettled: settled });
}

export function useApplyReceipt() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { receiptId, ...body } }: Keyed<ApplyReceipt>) => api<ReceiptChanged>('POST', `/receipts/${receiptId}/apply`, { body, idempotencyKey }), onSettled: settled });
}

export function useReverseReceipt() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { receiptId, ...body } }: Keyed<ReverseReceipt>) => api<ReceiptChanged>('POST', `/receipts/${receiptId}/reverse`, { body, idempotencyKey }), onSettled: settled });
}

export function useTakeBackPayment() {
  const settled = useLedgerChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { paymentId, ...body } }: Keyed<TakeBackPayment>) => api<ReceiptChanged>('POST', `/payments/${paymentId}/take-back`, { body, idempotencyKey }), onSettled: settled });
}
