import type { Metadata } from 'next';
import { clockQuery, readClockFilters } from '@/components/clocks/clock-filters';
import { ClocksScreen } from '@/components/clocks/clocks-screen';
import { clockPages } from '@/lib/features/clocks/client';
import { listClocks } from '@/lib/features/clocks/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Clocks' };

export default async function ClocksPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const filter = clockQuery(readClockFilters({ get: (name) => [params[name]].flat()[0] ?? null }));
  return (
    <Prefetch query={clockPages(filter)} load={async () => ({ pages: [await listClocks(ctx, filter)], pageParams: [null as string | null] })}>
      <ClocksScreen />
    </Prefetch>
  );
}
