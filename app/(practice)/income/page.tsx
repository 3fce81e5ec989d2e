import type { Metadata } from 'next';
import { readIncomeView } from '@/components/income/income-address';
import { IncomeScreen } from '@/components/income/income-screen';
import { readIncome } from '@/lib/features/income/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Income' };

export default async function IncomePage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const view = readIncomeView((name) => [params[name]].flat()[0] ?? null);
  const income = await readIncome(ctx, { basis: view.basis, ...(view.physicianId ? { physicianId: view.physicianId } : {}) });
  return <IncomeScreen income={income} view={view} />;
}
