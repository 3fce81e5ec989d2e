import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { ChoosePages, LedgerPages, ListLedgerPages, PageLedger, SignVerification, WithdrawVerification } from './schema';

export const ledgerKeys = { all: ['page-ledger'] as const, of: (evaluationId: string) => ['page-ledger', evaluationId] as const };

/** The count of an evaluation's pages. */
export function pageLedger(evaluationId: string) {
  return queryOptions({ queryKey: ledgerKeys.of(evaluationId), queryFn: ({ signal }) => api<PageLedger>('GET', `/evaluations/${evaluationId}/ledger`, { signal }) });
}

/** The pages behind a figure, all that were asked for so far. */
export function ledgerPages({ evaluationId, ...asked }: Omit<ListLedgerPages, 'skip'>) {
  return infiniteQueryOptions({
    queryKey: [...ledgerKeys.of(evaluationId), 'pages', asked] as const,
    queryFn: ({ signal, pageParam }) => api<LedgerPages>('GET', `/evaluations/${evaluationId}/ledger/pages${queryString({ ...asked, skip: String(pageParam) })}`, { signal }),
    initialPageParam: 0,
    getNextPageParam: (last) => last.nextSkip,
  });
}

function useLedgerChange<Input>(send: (input: Input) => Promise<PageLedger>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (ledger) => {
      client.setQueryData(ledgerKeys.of(ledger.evaluationId), ledger);
      for (const key of ['cases', 'invoices', 'today', 'clocks']) void client.invalidateQueries({ queryKey: [key] });
    },
    onError: () => void client.invalidateQueries({ queryKey: ledgerKeys.all }),
  });
}

export const useChoosePages = () => useLedgerChange(({ evaluationId, ...body }: ChoosePages) => api<PageLedger>('POST', `/evaluations/${evaluationId}/ledger`, { body }));
export const useSignVerification = () =>
  useLedgerChange(({ idempotencyKey, input: { evaluationId, ...body } }: { idempotencyKey: string; input: SignVerification }) => api<PageLedger>('POST', `/evaluations/${evaluationId}/verifications`, { body, idempotencyKey }));
export const useWithdrawVerification = () => useLedgerChange(({ verificationId }: WithdrawVerification) => api<PageLedger>('POST', `/verifications/${verificationId}/withdrawal`, { body: {} }));
