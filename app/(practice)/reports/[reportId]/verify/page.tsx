import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { SealScreen } from '@/components/reports/seal-screen';
import { NotFound } from '@/lib/core/errors';
import { reportSeal } from '@/lib/features/report-papers/client';
import { readSeal } from '@/lib/features/report-papers/queries';
import { ReportId } from '@/lib/features/reports/schema';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Verify a signed copy' };

export default async function VerifyPage({ params }: { readonly params: Promise<{ reportId: string }> }) {
  const [ctx, { reportId }] = await Promise.all([pageFor('report.read_seal'), params]);
  if (!z.uuid().safeParse(reportId).success) notFound();
  const load = () =>
    readSeal(ctx, { reportId: ReportId.parse(reportId) }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={reportSeal(reportId)} load={load}>
      <SealScreen reportId={reportId} />
    </Prefetch>
  );
}
