import { useMutation } from '@tanstack/react-query';
import { api } from '../../http/client';
import { useMoneyChanged } from '../invoices/client';
import type { PaymentPosted, PostPayment, ReversePayment } from './schema';

/** Idempotent: the same key for the same submit, however often it is sent. */
export function usePostPayment() {
  const settled = useMoneyChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { invoiceId, ...body } }: { idempotencyKey: string; input: PostPayment }) => api<PaymentPosted>('POST', `/invoices/${invoiceId}/payments`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

export function useReversePayment() {
  const settled = useMoneyChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { paymentId, ...body } }: { idempotencyKey: string; input: ReversePayment }) => api<PaymentPosted>('POST', `/payments/${paymentId}/reverse`, { body, idempotencyKey }),
    onSettled: settled,
  });
}
