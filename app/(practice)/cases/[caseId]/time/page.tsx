import type { Metadata } from 'next';
import { TimeScreen } from '@/components/time-entries/time-screen';
import { timeOfCase } from '@/lib/features/time-entries/client';
import { listTimeEntries } from '@/lib/features/time-entries/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Time' };

export default async function TimePage({ params }: { readonly params: Promise<{ caseId: string }> }) {
  const [ctx, { caseId }] = await Promise.all([pageFor('time_entry.list'), params]);
  const found = await orNotFound(() => listTimeEntries(ctx, { caseId: caseId as never }));
  return (
    <Prefetch query={timeOfCase(caseId)} load={() => Promise.resolve(found)}>
      <TimeScreen caseId={caseId} />
    </Prefetch>
  );
}
