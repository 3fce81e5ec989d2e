import type { Metadata } from 'next';
import { reading, readPeriodView } from '@/components/income/income-address';
import { SourcesScreen } from '@/components/income/sources-screen';
import { can } from '@/lib/auth/permissions';
import { readSources } from '@/lib/features/scorecards/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Referral sources' };

export default async function SourcesPage({ searchParams }: PageProps<'/income/sources'>) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const view = readPeriodView(reading(params));
  return <SourcesScreen scorecards={await readSources(ctx, view)} view={view} mayOpenContact={can(ctx.actor.role, 'contact.read')} />;
}
