import type { Metadata } from 'next';
import { PracticeForm } from '@/components/practice/practice-form';
import { SettingsPage } from '@/components/settings/settings-page';
import { readPractice } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Practice' };

export default async function PracticeSettingsPage() {
  const ctx = await pageFor('practice.amend');
  const practice = await readPractice(ctx, {});
  return (
    <SettingsPage title="Practice" href="/settings/practice" role={ctx.actor.role}>
      <PracticeForm key={practice.version} practice={practice} />
    </SettingsPage>
  );
}
