import type { Metadata } from 'next';
import { GapsScreen } from '@/components/gaps/gaps-screen';
import { gapsOf } from '@/lib/features/gaps/client';
import { listGaps } from '@/lib/features/gaps/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'What is missing' };

export default async function GapsPage({ params }: { readonly params: Promise<{ caseId: string }> }) {
  const [ctx, { caseId }] = await Promise.all([pageFor('gap.list'), params]);
  const found = await orNotFound(() => listGaps(ctx, { caseId: caseId as never }));
  return (
    <Prefetch query={gapsOf(caseId)} load={() => Promise.resolve(found)}>
      <GapsScreen caseId={caseId} />
    </Prefetch>
  );
}
