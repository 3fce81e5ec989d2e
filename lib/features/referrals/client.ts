import { infiniteQueryOptions, keepPreviousData, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { api, queryString } from '../../http/client';
import type { AcceptReferral, AmendReferral, DeclineReferral, ReceiveReferral, ReferralAccepted, ReferralChanged, ReferralDetail, ReferralFilters, ReferralList, ReopenReferral, RequestInformation } from './schema';

export const referralKeys = {
  all: ['referrals'] as const,
  list: (filters: ReferralFilters) => ['referrals', 'list', filters] as const,
  detail: (referralId: string) => ['referrals', 'detail', referralId] as const,
};

/** The inbox page by page. To prefetch: `{ pages: [await listReferrals(ctx, filters)], pageParams: [null] }`. */
export function referralPages(filters: ReferralFilters) {
  return infiniteQueryOptions({
    queryKey: referralKeys.list(filters),
    queryFn: ({ signal, pageParam }) => api<ReferralList>('GET', `/referrals${queryString({ ...filters, cursor: pageParam })}`, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last) => last.nextCursor,
    placeholderData: keepPreviousData,
  });
}

export function referralDetail(referralId: string) {
  return queryOptions({ queryKey: referralKeys.detail(referralId), queryFn: ({ signal }) => api<ReferralDetail>('GET', `/referrals/${referralId}`, { signal }) });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export function useReceiveReferral() {
  const settled = useReferralsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input }: { idempotencyKey: string; input: ReceiveReferral }) => api<ReferralDetail>('POST', '/referrals', { body: input, idempotencyKey }),
    onSuccess: settled,
  });
}

export function useAmendReferral() {
  const settled = useReferralsChanged();
  return useMutation({ mutationFn: ({ referralId, ...body }: AmendReferral) => api<ReferralDetail>('PATCH', `/referrals/${referralId}`, { body }), onSettled: settled });
}

export function useRequestInformation() {
  const settled = useReferralsChanged();
  return useMutation({ mutationFn: ({ referralId, ...body }: RequestInformation) => api<ReferralChanged>('POST', `/referrals/${referralId}/information`, { body }), onSettled: settled });
}

export function useDeclineReferral() {
  const settled = useReferralsChanged();
  return useMutation({ mutationFn: ({ referralId, ...body }: DeclineReferral) => api<ReferralChanged>('POST', `/referrals/${referralId}/decline`, { body }), onSettled: settled });
}

export function useReopenReferral() {
  const settled = useReferralsChanged();
  return useMutation({ mutationFn: ({ referralId, ...body }: ReopenReferral) => api<ReferralDetail>('POST', `/referrals/${referralId}/reopen`, { body }), onSettled: settled });
}

/** Idempotent: the same key for the same submit, however often it is sent. */
export function useAcceptReferral() {
  const settled = useReferralsChanged();
  return useMutation({
    mutationFn: ({ idempotencyKey, input: { referralId, ...body } }: { idempotencyKey: string; input: AcceptReferral }) => api<ReferralAccepted>('POST', `/referrals/${referralId}/accept`, { body, idempotencyKey }),
    onSettled: settled,
  });
}

/** What a referral touches is read again: the inbox, cases, letters, panels, clocks. */
export function useReferralsChanged() {
  const client = useQueryClient();
  return () => Promise.all([referralKeys.all, ['conflicts'], ['cases'], ['clocks'], ['today'], ['letters'], ['panels'], ['calendar'], ['claimants'], ['contacts']].map((queryKey) => client.invalidateQueries({ queryKey })));
}
