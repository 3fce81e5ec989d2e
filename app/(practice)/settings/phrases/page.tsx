import type { Metadata } from 'next';
import { PhrasesScreen } from '@/components/house-phrases/phrases-screen';
import { SettingsPage } from '@/components/settings/settings-page';
import { housePhraseList } from '@/lib/features/house-phrases/client';
import { listHousePhrases } from '@/lib/features/house-phrases/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'House phrases' };

export default async function PhrasesPage() {
  const ctx = await pageFor('house_phrase.list');
  return (
    <SettingsPage title="House phrases" subtitle="Put into a report with “/” and the short name" href="/settings/phrases" role={ctx.actor.role}>
      <Prefetch query={housePhraseList()} load={() => listHousePhrases(ctx, {})}>
        <PhrasesScreen />
      </Prefetch>
    </SettingsPage>
  );
}
