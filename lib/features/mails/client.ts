import { infiniteQueryOptions, keepPreviousData, useMutation } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import { useLettersChanged } from '../letters/client';
import type { Mail, MailFilters, MailList, RetryMail } from './schema';

const mailKeys = { list: (filters: MailFilters) => ['mails', 'list', filters] as const };

/** E-mail that waits, went or failed, newest first. */
export function mailPages(filters: MailFilters) {
  return infiniteQueryOptions({
    queryKey: mailKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<MailList>('GET', `/mails${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function useRetryMail() {
  const settled = useLettersChanged();
  return useMutation({ mutationFn: ({ mailId, ...body }: RetryMail) => api<Mail>('POST', `/mails/${mailId}/retry`, { body }), onSettled: settled });
}
