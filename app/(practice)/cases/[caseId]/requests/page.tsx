import type { Metadata } from 'next';
import { RequestsScreen } from '@/components/supplemental-requests/requests-screen';
import { requestsOf } from '@/lib/features/supplemental-requests/client';
import { listRequests } from '@/lib/features/supplemental-requests/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Requests after the report' };

export default async function RequestsPage({ params }: { readonly params: Promise<{ caseId: string }> }) {
  const [ctx, { caseId }] = await Promise.all([pageFor('supplemental_request.list'), params]);
  const found = await orNotFound(() => listRequests(ctx, { caseId: caseId as never }));
  return (
    <Prefetch query={requestsOf(caseId)} load={() => Promise.resolve(found)}>
      <RequestsScreen caseId={caseId} />
    </Prefetch>
  );
}
