import type { Metadata } from 'next';
import { readRowFilter, reading } from '@/components/income/income-address';
import { IncomeRowsScreen } from '@/components/income/income-rows-screen';
import { can } from '@/lib/auth/permissions';
import { listIncomeRows } from '@/lib/features/income/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Income, rows' };

export default async function IncomeRowsPage({ searchParams }: PageProps<'/income/rows'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const filter = readRowFilter(reading(params));
  const page = await listIncomeRows(ctx, filter);
  return <IncomeRowsScreen page={page} filter={filter} today={ctx.today} mayOpenCase={can(ctx.actor.role, 'case.read')} />;
}
