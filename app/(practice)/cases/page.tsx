import type { Metadata } from 'next';
import { readCaseFilters } from '@/components/cases/case-filters';
import { CasesScreen } from '@/components/cases/cases-screen';
import { casePages } from '@/lib/features/cases/client';
import { listCases } from '@/lib/features/cases/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Cases' };

export default async function CasesPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, given] = await Promise.all([signedInPage(), searchParams]);
  const params = new URLSearchParams(Object.entries(given).flatMap(([key, value]) => [value ?? []].flat().map((one): [string, string] => [key, one])));
  const filters = readCaseFilters(params);
  const load = async () => ({ pages: [await listCases(ctx, { ...filters, kind: [...(filters.kind ?? [])], stage: [...(filters.stage ?? [])] })], pageParams: [null as string | null] });
  return (
    <Prefetch query={casePages(filters)} load={load}>
      <CasesScreen />
    </Prefetch>
  );
}
