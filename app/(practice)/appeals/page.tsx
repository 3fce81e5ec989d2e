import type { Metadata } from 'next';
import { AppealsScreen } from '@/components/appeals/appeals-screen';
import { dueAppealsQuery } from '@/lib/features/appeals/client';
import { dueAppeals } from '@/lib/features/appeal-lists/queries';
import { unansweredBills } from '@/lib/features/payment-letters/client';
import { listUnanswered } from '@/lib/features/payment-letters/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Appeals' };

export default async function AppealsPage() {
  const ctx = await signedInPage();
  return (
    <Prefetch query={dueAppealsQuery} load={() => dueAppeals(ctx, {})}>
      <Prefetch query={unansweredBills()} load={() => listUnanswered(ctx, {})}>
        <AppealsScreen />
      </Prefetch>
    </Prefetch>
  );
}
