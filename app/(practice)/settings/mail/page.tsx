import type { Metadata } from 'next';
import { mailStateOf } from '@/components/mails/mail-filters';
import { MailScreen } from '@/components/mails/mail-screen';
import { SettingsPage } from '@/components/settings/settings-page';
import { mailPages } from '@/lib/features/mails/client';
import { listMails } from '@/lib/features/mails/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'E-mail' };

export default async function MailPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([pageFor('mail.list'), searchParams]);
  const state = mailStateOf([params.state].flat()[0] ?? null);
  const filters = state ? { state } : {};
  return (
    <SettingsPage title="E-mail" subtitle="What left by e-mail, and how" href="/settings/mail" role={ctx.actor.role}>
      <Prefetch query={mailPages(filters)} load={async () => ({ pages: [await listMails(ctx, filters)], pageParams: [null as string | null] })}>
        <MailScreen />
      </Prefetch>
    </SettingsPage>
  );
}
