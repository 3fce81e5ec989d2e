import type { Metadata } from 'next';
import { ReferralForm } from '@/components/referrals/referral-form';
import { practice } from '@/lib/features/practices/client';
import { readPractice } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'New referral' };

export default async function NewReferralPage() {
  const ctx = await pageFor('referral.receive');
  return (
    <Prefetch query={practice()} load={() => readPractice(ctx, {})}>
      <ReferralForm found={null} />
    </Prefetch>
  );
}
