import type { Metadata } from 'next';
import { reading, readPeriodView } from '@/components/income/income-address';
import { NetScreen } from '@/components/income/net-screen';
import { can } from '@/lib/auth/permissions';
import { readNet } from '@/lib/features/net-income/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Net' };

const usualShareBps = 4_000;

export default async function NetPage({ searchParams }: PageProps<'/income/net'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const get = reading(params);
  const view = readPeriodView(get);
  const asked = /^\d{1,5}$/.test(get('shareBps') ?? '') ? Number(get('shareBps')) : usualShareBps;
  const shareBps = asked <= 10_000 ? asked : usualShareBps;
  return <NetScreen net={await readNet(ctx, { ...view, shareBps })} view={view} shareBps={shareBps} open={get('cost')} mayChange={can(ctx.actor.role, 'cost.add')} />;
}
