import type { Metadata } from 'next';
import { readReferralFilters } from '@/components/referrals/referral-filters';
import { ReferralsScreen } from '@/components/referrals/referrals-screen';
import { referralPages } from '@/lib/features/referrals/client';
import { listReferrals } from '@/lib/features/referrals/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Referrals' };

export default async function ReferralsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, given] = await Promise.all([pageFor('referral.list'), searchParams]);
  const params = new URLSearchParams(Object.entries(given).flatMap(([key, value]) => [value ?? []].flat().map((one): [string, string] => [key, one])));
  const filters = readReferralFilters(params);
  const load = async () => ({ pages: [await listReferrals(ctx, { ...filters, kind: [...(filters.kind ?? [])] })], pageParams: [null as string | null] });
  return (
    <Prefetch query={referralPages(filters)} load={load}>
      <ReferralsScreen />
    </Prefetch>
  );
}
