import { queryOptions, useMutation } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, upload } from '../../http/client';
import { useMoneyChanged } from '../invoices/client';
import type { AskSending, ConfirmReceipt, Sending, SendingBoard, SendingRecorded, VoidSending, WaitingBills } from './schema';

export function sendingBoard(invoiceId: string) {
  return queryOptions({ queryKey: ['invoices', invoiceId, 'sendings'], queryFn: ({ signal }) => api<SendingBoard>('GET', `/invoices/${invoiceId}/sendings`, { signal }) });
}

/** Issued bills that did not go out. */
export function waitingBills() {
  return queryOptions({ queryKey: ['invoices', 'waiting'], queryFn: ({ signal }) => api<WaitingBills>('GET', '/invoices/waiting', { signal }) });
}

export function useRecordSending() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ invoiceId, ...body }: AskSending) => api<SendingRecorded>('POST', `/invoices/${invoiceId}/sendings`, { body }), onSettled });
}

export function useConfirmReceipt() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ sendingId, ...body }: z.input<typeof ConfirmReceipt>) => api<SendingRecorded>('POST', `/bill-sendings/${sendingId}/receipt`, { body }), onSettled });
}

export function useVoidSending() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ sendingId, ...body }: z.input<typeof VoidSending>) => api<SendingRecorded>('POST', `/bill-sendings/${sendingId}/void`, { body }), onSettled });
}

export function useAttachProof() {
  const onSettled = useMoneyChanged();
  return useMutation({ mutationFn: ({ sendingId, file }: { sendingId: string; file: File }) => upload<Sending>(`/bill-sendings/${sendingId}/proof/${encodeURIComponent(file.name)}`, file, () => undefined), onSettled });
}

/** Where a browser downloads the proof of a sending, or the papers as they went. */
export const sendingFileHref = (sendingId: string, which: 'proof' | 'papers') => `/api/v1/bill-sendings/${sendingId}/${which}`;
