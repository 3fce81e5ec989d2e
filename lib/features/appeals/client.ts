import { infiniteQueryOptions, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { AnswerAppeal, Appeal, AppealChanged, AppealList, AppealWays, BeginAppeal, DueAppeals, ReceiveAppeal, ReviseAppeal, SendAppeal, WithdrawAppeal } from './schema';

export function appealWays(invoiceId: string) {
  return queryOptions({ queryKey: ['appeals', 'ways', invoiceId] as const, queryFn: ({ signal }) => api<AppealWays>('GET', `/invoices/${invoiceId}/appeal-ways`, { signal }) });
}

export function appealOf(appealId: string) {
  return queryOptions({ queryKey: ['appeals', 'one', appealId] as const, queryFn: ({ signal }) => api<Appeal>('GET', `/appeals/${appealId}`, { signal }) });
}

export const dueAppealsQuery = queryOptions({ queryKey: ['appeals', 'due'] as const, queryFn: ({ signal }) => api<DueAppeals>('GET', '/appeals/due', { signal }) });

export function appealPages(filter: { readonly show: 'sent' | 'answered' | 'all' }) {
  return infiniteQueryOptions({
    queryKey: ['appeals', 'list', filter] as const,
    queryFn: ({ pageParam, signal }) => api<AppealList>('GET', `/appeals${queryString({ ...filter, cursor: pageParam ?? undefined })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** After an appeal changed, whatever shows it, its bill or its clocks is read again. */
export function useAppealsChanged() {
  const client = useQueryClient();
  return () => Promise.all([['appeals'], ['payment-letters'], ['late-charges'], ['appeal-results'], ['invoices'], ['eors'], ['clocks'], ['today'], ['letters']].map((queryKey) => client.invalidateQueries({ queryKey })));
}

type Sent<Input> = { readonly idempotencyKey?: string; readonly input: Input };

function useAppealAct<Input extends { appealId: string }>(act: string) {
  const settled = useAppealsChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input: { appealId, ...body } }: Sent<Input>) => api<AppealChanged>('POST', `/appeals/${appealId}${act}`, { body, ...(idempotencyKey ? { idempotencyKey } : {}) }), onSettled: settled });
}

export function useBeginAppeal() {
  const settled = useAppealsChanged();
  return useMutation({ mutationFn: ({ idempotencyKey, input }: Sent<z.input<typeof BeginAppeal>>) => api<AppealChanged>('POST', '/appeals', { body: input, ...(idempotencyKey ? { idempotencyKey } : {}) }), onSettled: settled });
}

/** For a form: what it says is sent as it stands. */
export const revisingAppeal = { mutationFn: ({ appealId, ...body }: z.input<typeof ReviseAppeal>) => api<AppealChanged>('PATCH', `/appeals/${appealId}`, { body }) };
export const useSendAppeal = () => useAppealAct<z.input<typeof SendAppeal>>('/send');
export const useReceiveAppeal = () => useAppealAct<z.input<typeof ReceiveAppeal>>('/receive');
export const useAnswerAppeal = () => useAppealAct<z.input<typeof AnswerAppeal>>('/answer');
export const useWithdrawAppeal = () => useAppealAct<z.input<typeof WithdrawAppeal>>('/withdraw');
