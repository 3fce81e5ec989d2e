import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { readRecordFilters, searchQuery } from '@/components/record-search/search-filters';
import { SearchScreen } from '@/components/record-search/search-screen';
import { NotFound } from '@/lib/core/errors';
import { readPractice } from '@/lib/features/practices/queries';
import { recordHits } from '@/lib/features/record-search/client';
import { searchRecords } from '@/lib/features/record-search/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Search records' };

export default async function SearchPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('record.search'), searchParams]);
  const all = (name: string): string[] => [params[name]].flat().filter((value) => value !== undefined);
  const asked = searchQuery(readRecordFilters({ get: (name) => all(name)[0] ?? null, getAll: all }));
  const load = async () => {
    const hits = await searchRecords(ctx, asked).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
    return { pages: [hits], pageParams: [0] };
  };
  const { physicians } = await readPractice(ctx, {});
  return (
    <Prefetch query={recordHits(asked)} load={load}>
      <SearchScreen physicians={physicians.map(({ id, name }) => ({ id, name }))} />
    </Prefetch>
  );
}
