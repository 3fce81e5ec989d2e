import type { Metadata } from 'next';
import { readReportView, reportsQuery } from '@/components/report-list/report-filters';
import { ReportsScreen } from '@/components/report-list/reports-screen';
import { reportPages } from '@/lib/features/reports/client';
import { listReports } from '@/lib/features/reports/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Reports' };

export default async function ReportsPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('report.list'), searchParams]);
  const filters = reportsQuery(readReportView((name) => [params[name]].flat()[0] ?? null));
  const load = async () => ({ pages: [await listReports(ctx, filters)], pageParams: [null as string | null] });
  return (
    <Prefetch query={reportPages(filters)} load={load}>
      <ReportsScreen />
    </Prefetch>
  );
}
