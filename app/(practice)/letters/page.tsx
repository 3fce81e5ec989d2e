import type { Metadata } from 'next';
import { letterQuery, readLetterView } from '@/components/letters/letter-filters';
import { LettersScreen } from '@/components/letters/letters-screen';
import { letterPages } from '@/lib/features/letters/client';
import { listLetters } from '@/lib/features/letters/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Letters' };

export default async function LettersPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('letter.list'), searchParams]);
  const filters = letterQuery(readLetterView((name) => [params[name]].flat()[0] ?? null));
  const load = async () => ({ pages: [await listLetters(ctx, { ...filters, kind: filters.kind ? [...filters.kind] : undefined })], pageParams: [null as string | null] });
  return (
    <Prefetch query={letterPages(filters)} load={load}>
      <LettersScreen />
    </Prefetch>
  );
}
