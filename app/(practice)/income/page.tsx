import type { Metadata } from 'next';
import { readIncomeView, reading } from '@/components/income/income-address';
import { IncomeScreen } from '@/components/income/income-screen';
import { can } from '@/lib/auth/permissions';
import { readIncome } from '@/lib/features/income/queries';
import { besideKinds } from '@/lib/features/physician-hours/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Income' };

export default async function IncomePage({ searchParams }: PageProps<'/income'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const view = readIncomeView(reading(params));
  const { asTable: _asTable, ...asked } = view;
  const income = await readIncome(ctx, asked);
  return <IncomeScreen income={income} view={view} beside={besideKinds(income.hours)} mayClose={can(ctx.actor.role, 'month_close.close')} />;
}
