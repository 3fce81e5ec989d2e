import type { Metadata } from 'next';
import { CodesScreen } from '@/components/icd10/codes-screen';
import { SettingsPage } from '@/components/settings/settings-page';
import { icd10Sources } from '@/lib/features/icd10/client';
import { listIcd10 } from '@/lib/features/icd10/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Diagnosis codes' };

export default async function DiagnosisCodesPage() {
  const ctx = await pageFor('icd10.list');
  return (
    <SettingsPage title="Diagnosis codes" subtitle="ICD-10-CM" href="/settings/diagnosis-codes" role={ctx.actor.role}>
      <Prefetch query={icd10Sources()} load={() => listIcd10(ctx, {})}>
        <CodesScreen />
      </Prefetch>
    </SettingsPage>
  );
}
