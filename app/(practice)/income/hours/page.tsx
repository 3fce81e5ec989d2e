import type { Metadata } from 'next';
import { HoursScreen } from '@/components/income/hours-screen';
import { reading, readPeriodView } from '@/components/income/income-address';
import { can } from '@/lib/auth/permissions';
import { caseKinds } from '@/lib/features/cases/schema';
import { readHours } from '@/lib/features/physician-hours/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Dollars an hour' };

export default async function HoursPage({ searchParams }: PageProps<'/income/hours'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const get = reading(params);
  const view = readPeriodView(get);
  const kind = caseKinds.find((one) => one === get('kind'));
  const hours = await readHours(ctx, { ...view, kind, basis: get('basis') === 'cash' ? 'cash' : 'accrual' });
  return <HoursScreen hours={hours} view={view} kind={kind} mayOpenCase={can(ctx.actor.role, 'case.read')} />;
}
