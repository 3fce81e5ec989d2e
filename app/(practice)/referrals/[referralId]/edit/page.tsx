import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EditReferral } from '@/components/referrals/edit-referral';
import { NotFound } from '@/lib/core/errors';
import { referralDetail } from '@/lib/features/referrals/client';
import { readReferral } from '@/lib/features/referrals/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Edit referral' };

export default async function EditReferralPage({ params }: { readonly params: Promise<{ referralId: string }> }) {
  const [ctx, { referralId }] = await Promise.all([pageFor('referral.amend'), params]);
  if (!z.uuid().safeParse(referralId).success) notFound();
  const load = () =>
    readReferral(ctx, { referralId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={referralDetail(referralId)} load={load}>
      <EditReferral referralId={referralId} />
    </Prefetch>
  );
}
