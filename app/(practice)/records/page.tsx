import type { Metadata } from 'next';
import { readWorkFilters, workQuery } from '@/components/record-work/work-filters';
import { WorkScreen } from '@/components/record-work/work-screen';
import { workPages } from '@/lib/features/record-work/client';
import { listWork } from '@/lib/features/record-work/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Records' };

export default async function RecordsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('record_work.list'), searchParams]);
  const filter = workQuery(readWorkFilters({ get: (name) => [params[name]].flat()[0] ?? null }, ctx.actor.role));
  return (
    <Prefetch query={workPages(filter)} load={async () => ({ pages: [await listWork(ctx, filter)], pageParams: [0] })}>
      <WorkScreen />
    </Prefetch>
  );
}
