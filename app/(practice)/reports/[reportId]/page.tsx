import { dehydrate, HydrationBoundary, QueryClient } from '@tanstack/react-query';
import type { Metadata } from 'next';
import { ReportScreen } from '@/components/report-editor/report-screen';
import { reportComments } from '@/lib/features/report-comments/client';
import { listComments } from '@/lib/features/report-comments/queries';
import { reportDetail } from '@/lib/features/reports/client';
import { readReport } from '@/lib/features/reports/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Report' };

export default async function ReportPage({ params }: { readonly params: Promise<{ reportId: string }> }) {
  const [ctx, { reportId }] = await Promise.all([pageFor('report.read'), params]);
  const id = reportId as Parameters<typeof readReport>[1]['reportId'];
  // The remarks come along, so that the words they are about are marked from the first paint on.
  const [report, remarks] = await Promise.all([orNotFound(() => readReport(ctx, { reportId: id })), listComments(ctx, { reportId: id }).catch(() => null)]);
  const client = new QueryClient();
  client.setQueryData(reportDetail(reportId).queryKey, report);
  if (remarks) client.setQueryData(reportComments(reportId).queryKey, remarks);
  return (
    <HydrationBoundary state={dehydrate(client)}>
      <ReportScreen reportId={reportId} />
    </HydrationBoundary>
  );
}
