import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewTemplateScreen } from '@/components/report-templates/template-screen';
import { builtInTemplate } from '@/lib/domain/report/built-in-templates/built-in';
import { readReportTemplate } from '@/lib/features/report-templates/queries';
import { ReportTemplateId, TemplateKind, TemplateSpecialty } from '@/lib/features/report-templates/schema';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'New report wording' };

export default async function NewReportTemplatePage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, given] = await Promise.all([pageFor('report_template.list'), searchParams]);
  const [kind, specialty, from] = [TemplateKind.safeParse(given.kind), TemplateSpecialty.safeParse(given.specialty ?? ''), ReportTemplateId.safeParse(given.from)];
  if (!kind.success || !specialty.success) notFound();
  const copied = from.success ? await orNotFound(() => readReportTemplate(ctx, { reportTemplateId: from.data })) : null;
  return <NewTemplateScreen kind={kind.data} specialty={specialty.data} builtIn={builtInTemplate(kind.data, specialty.data)} copied={copied && { name: copied.name, sections: copied.shown.sections }} />;
}
