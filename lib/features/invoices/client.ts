import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api } from '../../http/client';
import type { CreditInvoice, DiscardInvoice, DraftedSeveral, DraftInvoice, DraftSeveral, InvoiceChanged, InvoiceCredited, InvoiceDiscarded, IssueInvoice, ReviseInvoice, VoidInvoice } from './schema';

/** A change of one invoice. What makes money carries a key made when the dialog opened: a repeat has one effect. */
function useInvoiceAct<Input extends { invoiceId: string }, Answer = InvoiceChanged>(method: 'POST' | 'PATCH' | 'DELETE', act: '' | '/issue' | '/void' | '/credit') {
  const settled = useMoneyChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { invoiceId, ...body } }: { idempotencyKey?: string; input: Input }) => api<Answer>(method, `/invoices/${invoiceId}${act}`, { body, ...(idempotencyKey ? { idempotencyKey } : {}) }),
    onSettled: settled,
  });
}

export const useReviseInvoice = () => useInvoiceAct<z.input<typeof ReviseInvoice>>('PATCH', '');
export const useDiscardInvoice = () => useInvoiceAct<z.input<typeof DiscardInvoice>, z.output<typeof InvoiceDiscarded>>('DELETE', '');
export const useIssueInvoice = () => useInvoiceAct<z.input<typeof IssueInvoice>>('POST', '/issue');
export const useVoidInvoice = () => useInvoiceAct<z.input<typeof VoidInvoice>>('POST', '/void');
export const useCreditInvoice = () => useInvoiceAct<z.input<typeof CreditInvoice>, z.output<typeof InvoiceCredited>>('POST', '/credit');

export function useDraftInvoice() {
  const settled = useMoneyChanged();
  return useMutation({ mutationFn: (body: z.input<typeof DraftInvoice>) => api<InvoiceChanged>('POST', '/invoices', { body }), onSettled: settled });
}

export function useDraftSeveral() {
  const settled = useMoneyChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: z.input<typeof DraftSeveral> }) => api<DraftedSeveral>('POST', '/invoices/several', { body: input, idempotencyKey }), onSettled: settled });
}

/** `caseId` as it stands in an address. */
export function useDraftTime() {
  const settled = useMoneyChanged();
  return useMutation({ mutationFn: ({ caseId }: { caseId: string }) => api<InvoiceChanged>('POST', `/cases/${caseId}/time-invoices`, { body: {} }), onSettled: settled });
}

/** After money changed, whatever shows it is read again. */
export function useMoneyChanged() {
  const client = useQueryClient();
  return () => Promise.all([['invoices'], ['cases'], ['clocks'], ['today'], ['time']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
