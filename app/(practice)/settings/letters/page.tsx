import type { Metadata } from 'next';
import { TemplateListScreen } from '@/components/letter-templates/template-list-screen';
import { SettingsPage } from '@/components/settings/settings-page';
import { templateList } from '@/lib/features/templates/client';
import { listTemplates } from '@/lib/features/templates/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Wordings of letters' };

export default async function LetterTemplatesPage() {
  const ctx = await pageFor('template.list');
  return (
    <SettingsPage title="Wordings" subtitle="What letters say" href="/settings/letters" role={ctx.actor.role}>
      <Prefetch query={templateList()} load={() => listTemplates(ctx, {})}>
        <TemplateListScreen />
      </Prefetch>
    </SettingsPage>
  );
}
