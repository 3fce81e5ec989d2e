import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import type { z } from 'zod';
import { api, queryString } from '../../http/client';
import type { DiscardLetter, DraftLetter, FindRecipients, Letter, LetterDiscarded, LetterDrafted, LetterFilters, LetterList, LetterRecipients, ProveLetter, RefillLetter, ReviseLetter, SendLetter, VoidLetter } from './schema';

export const letterKeys = {
  all: ['letters'] as const,
  list: (filters: LetterFilters) => ['letters', 'list', filters] as const,
  detail: (letterId: string) => ['letters', 'detail', letterId] as const,
  recipients: (input: z.input<typeof FindRecipients>) => ['letters', 'recipients', input] as const,
};

/** The list page by page. To prefetch: `{ pages: [await listLetters(ctx, filters)], pageParams: [null] }`. */
export function letterPages(filters: LetterFilters) {
  return infiniteQueryOptions({
    queryKey: letterKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<LetterList>('GET', `/letters${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function letterDetail(letterId: string) {
  return queryOptions({ queryKey: letterKeys.detail(letterId), queryFn: ({ signal }) => api<Letter>('GET', `/letters/${letterId}`, { signal }) });
}

/** To whom a letter of this kind would go, before it is drafted. */
export function letterRecipients(input: z.input<typeof FindRecipients>) {
  return queryOptions({ queryKey: letterKeys.recipients(input), queryFn: ({ signal }) => api<LetterRecipients>('GET', `/letters/recipients${queryString({ ...input })}`, { signal }) });
}

/** Where a browser downloads it. */
export function letterHref(letterId: string, format: 'pdf' | 'docx', parts: 'all' | 'letter' | 'proof' | 'covers' = 'letter'): string {
  return `/api/v1/letters/${letterId}/${format}${queryString({ parts })}`;
}

/** Drafting is idempotent: send the same key again for the same submit, a new one for the next. */
export function useDraftLetter() {
  const settled = useLettersChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: DraftLetter }) => api<LetterDrafted>('POST', '/letters', { body: input, idempotencyKey }),
    onSettled: settled,
  });
}

function useLetterAct<Input extends { letterId: string }, Answer = Letter>(method: 'POST' | 'PATCH' | 'DELETE', act: '' | '/refill' | '/prove' | '/void') {
  const settled = useLettersChanged();
  return useMutation({ mutationFn: ({ letterId, ...body }: Input) => api<Answer>(method, `/letters/${letterId}${act}`, { body }), onSettled: settled });
}

export const useReviseLetter = () => useLetterAct<ReviseLetter>('PATCH', '');
export const useRefillLetter = () => useLetterAct<RefillLetter>('POST', '/refill');
export const useDiscardLetter = () => useLetterAct<z.input<typeof DiscardLetter>, z.output<typeof LetterDiscarded>>('DELETE', '');
export const useProveLetter = () => useLetterAct<ProveLetter>('POST', '/prove');
export const useVoidLetter = () => useLetterAct<VoidLetter>('POST', '/void');

/** Sending is idempotent: a repeat with the same key sends once. */
export function useSendLetter() {
  const settled = useLettersChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { letterId, ...body } }: { idempotencyKey: string; input: SendLetter }) => api<Letter>('POST', `/letters/${letterId}/send`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

/** After a letter changed, whatever shows letters, cases, clocks and the day is read again. */
export function useLettersChanged() {
  const client = useQueryClient();
  return () => Promise.all([['letters'], ['mails'], ['cases'], ['clocks'], ['today'], ['referrals'], ['panels'], ['packets']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
