import type { Metadata } from 'next';
import { readEorFilter } from '@/components/eors/eor-filters';
import { EorsScreen } from '@/components/eors/eors-screen';
import { eorPages } from '@/lib/features/eors/client';
import { listEors } from '@/lib/features/eor-lists/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Explanations of review' };

export default async function EorsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const filter = readEorFilter((name) => [params[name]].flat()[0] ?? null);
  return (
    <Prefetch query={eorPages(filter)} load={async () => ({ pages: [await listEors(ctx, filter)], pageParams: [null as string | null] })}>
      <EorsScreen />
    </Prefetch>
  );
}
