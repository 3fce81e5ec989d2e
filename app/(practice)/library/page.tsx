import type { Metadata } from 'next';
import { LibraryScreen } from '@/components/library/library-screen';
import { LIBRARY, libraryEntry } from '@/lib/domain/library/entries';
import { libraryKinds, searchLibrary } from '@/lib/domain/library/entry';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Library' };

export default async function LibraryPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const one = (name: string): string => [params[name]].flat()[0] ?? '';
  const chosen = libraryEntry(one('entry'));
  const kind = chosen?.kind ?? libraryKinds.find((known) => known === one('kind')) ?? null;
  const q = chosen ? '' : one('q').slice(0, 120);
  const counts = Object.fromEntries(libraryKinds.map((known) => [known, searchLibrary(LIBRARY, q, known).length]));
  // Without words the codes of payers stay out of the whole list: they are looked up, not read.
  const entries = searchLibrary(LIBRARY, q, kind).filter((found) => kind !== null || q !== '' || found.kind !== 'reason_code');
  return <LibraryScreen entries={entries} counts={counts} kind={kind} q={q} chosen={chosen?.id ?? null} today={ctx.today} />;
}
