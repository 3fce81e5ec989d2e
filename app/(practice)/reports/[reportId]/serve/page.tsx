import type { Metadata } from 'next';
import { ServiceScreen } from '@/components/report-service/service-screen';
import { serviceOfReport } from '@/lib/features/report-services/client';
import { readService } from '@/lib/features/report-services/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Serve the report' };

export default async function ServePage({ params }: { readonly params: Promise<{ reportId: string }> }) {
  const [ctx, { reportId }] = await Promise.all([pageFor('report_service.read'), params]);
  const found = await orNotFound(() => readService(ctx, { reportId: reportId as never }));
  return (
    <Prefetch query={serviceOfReport(reportId)} load={() => Promise.resolve(found)}>
      <ServiceScreen reportId={reportId} />
    </Prefetch>
  );
}
