import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { TemplateScreen } from '@/components/report-templates/template-screen';
import { builtInTemplate } from '@/lib/domain/report/built-in-templates/built-in';
import { reportTemplateDetail } from '@/lib/features/report-templates/client';
import { readReportTemplate } from '@/lib/features/report-templates/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Report wording' };

export default async function ReportTemplatePage({ params }: { readonly params: Promise<{ reportTemplateId: string }> }) {
  const [ctx, { reportTemplateId }] = await Promise.all([pageFor('report_template.read'), params]);
  if (!z.uuid().safeParse(reportTemplateId).success) notFound();
  const template = await orNotFound(() => readReportTemplate(ctx, { reportTemplateId }));
  return (
    <Prefetch query={reportTemplateDetail(reportTemplateId)} load={async () => template}>
      <TemplateScreen templateId={reportTemplateId} builtIn={builtInTemplate(template.kind, template.specialty)} />
    </Prefetch>
  );
}
