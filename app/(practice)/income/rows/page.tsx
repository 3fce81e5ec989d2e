import type { Metadata } from 'next';
import { readRowFilter } from '@/components/income/income-address';
import { IncomeRowsScreen } from '@/components/income/income-rows-screen';
import { can } from '@/lib/auth/permissions';
import { listIncomeRows } from '@/lib/features/income/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Income, rows' };

export default async function IncomeRowsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const filter = readRowFilter((name) => [params[name]].flat()[0] ?? null);
  const page = await listIncomeRows(ctx, filter);
  return <IncomeRowsScreen page={page} filter={filter} today={ctx.today} mayOpenCase={can(ctx.actor.role, 'case.read')} />;
}
