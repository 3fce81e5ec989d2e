import type { Metadata } from 'next';
import { TemplateListScreen } from '@/components/report-templates/template-list-screen';
import { SettingsPage } from '@/components/settings/settings-page';
import { reportTemplateList } from '@/lib/features/report-templates/client';
import { listReportTemplates } from '@/lib/features/report-templates/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Report wordings' };

export default async function ReportTemplatesPage() {
  const ctx = await pageFor('report_template.list');
  return (
    <SettingsPage title="Report wordings" subtitle="With which words a report begins" href="/settings/reports" role={ctx.actor.role}>
      <Prefetch query={reportTemplateList()} load={() => listReportTemplates(ctx, {})}>
        <TemplateListScreen />
      </Prefetch>
    </SettingsPage>
  );
}
