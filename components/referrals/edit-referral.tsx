'use client';

import { useQuery } from '@tanstack/react-query';
import { referralDetail } from '@/lib/features/referrals/client';
import { ReferralForm } from './referral-form';

/** A stored referral in its form; what is typed is not overwritten by what is read meanwhile. */
export function EditReferral({ referralId }: { readonly referralId: string }) {
  const { data } = useQuery({ ...referralDetail(referralId), staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false });
  return data ? <ReferralForm found={data} /> : null;
}
