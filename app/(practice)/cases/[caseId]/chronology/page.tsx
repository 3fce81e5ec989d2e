import type { Metadata } from 'next';
import { chronologyQuery, readChronologyView } from '@/components/excerpts/chronology-filters';
import { ChronologyScreen } from '@/components/excerpts/chronology-screen';
import { chronologyOf } from '@/lib/features/chronologies/client';
import { listExcerpts } from '@/lib/features/chronologies/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Chronology' };

interface Props {
  readonly params: Promise<{ caseId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function ChronologyPage({ params, searchParams }: Props) {
  const [ctx, { caseId }, asked] = await Promise.all([pageFor('excerpt.list'), params, searchParams]);
  const filter = chronologyQuery(caseId, readChronologyView({ get: (name) => [asked[name]].flat()[0] ?? null }));
  const found = await orNotFound(() => listExcerpts(ctx, filter));
  return (
    <Prefetch query={chronologyOf(filter)} load={() => Promise.resolve(found)}>
      <ChronologyScreen caseId={caseId} />
    </Prefetch>
  );
}
