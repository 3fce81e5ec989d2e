import type { Metadata } from 'next';
import { reading, readPeriodView } from '@/components/income/income-address';
import { PayersScreen } from '@/components/income/payers-screen';
import { can } from '@/lib/auth/permissions';
import { readPayers } from '@/lib/features/scorecards/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Payers' };

export default async function PayersPage({ searchParams }: PageProps<'/income/payers'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const view = readPeriodView(reading(params));
  return <PayersScreen scorecards={await readPayers(ctx, view)} view={view} mayOpenContact={can(ctx.actor.role, 'contact.read')} />;
}
