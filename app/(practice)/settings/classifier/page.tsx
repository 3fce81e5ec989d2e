import type { Metadata } from 'next';
import { ClassifierVersions } from '@/components/classifiers/classifier-versions';
import { SettingsPage } from '@/components/settings/settings-page';
import { listClassifiers } from '@/lib/features/classifiers/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Sorting of records' };

export default async function ClassifierPage() {
  const ctx = await pageFor('classifier.list');
  const list = await listClassifiers(ctx, {});
  return (
    <SettingsPage title="Sorting of records" href="/settings/classifier" role={ctx.actor.role}>
      <ClassifierVersions list={list} timeZone={ctx.timeZone} today={ctx.today} />
    </SettingsPage>
  );
}
