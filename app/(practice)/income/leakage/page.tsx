import type { Metadata } from 'next';
import { reading, readPeriodView } from '@/components/income/income-address';
import { LeakageScreen } from '@/components/income/leakage-screen';
import { can } from '@/lib/auth/permissions';
import { leakCauses } from '@/lib/domain/income/leakage';
import { readLeakage } from '@/lib/features/leakage/queries';
import { leakShows } from '@/lib/features/leakage/schema';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Leakage' };

export default async function LeakagePage({ searchParams }: PageProps<'/income/leakage'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const get = reading(params);
  const view = readPeriodView(get);
  const cause = leakCauses.find((one) => one === get('cause'));
  const show = leakShows.find((one) => one === get('show')) ?? 'all';
  const leakage = await readLeakage(ctx, { ...view, cause, show });
  return <LeakageScreen leakage={leakage} view={view} cause={cause} show={show} mayOpenCase={can(ctx.actor.role, 'case.read')} />;
}
