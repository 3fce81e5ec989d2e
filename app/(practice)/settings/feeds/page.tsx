import type { Metadata } from 'next';
import { FeedForm } from '@/components/availability/feed-form';
import { FeedTable } from '@/components/availability/feed-table';
import { Section } from '@/components/layout/section';
import { SettingsPage } from '@/components/settings/settings-page';
import { can } from '@/lib/auth/permissions';
import { env } from '@/lib/env';
import { listFeeds } from '@/lib/features/feeds/queries';
import { readPractice } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Calendar feeds' };

export default async function FeedsPage() {
  const ctx = await pageFor('feed.list');
  const { feeds } = await listFeeds(ctx, {});
  const { physicians } = await readPractice(ctx, {});
  return (
    <SettingsPage title="Calendar feeds" subtitle="Read a physician’s appointments in a calendar program" href="/settings/feeds" role={ctx.actor.role}>
      <div className="flex max-w-[900px] flex-col gap-8">
        <Section title="Addresses in use" count={feeds.length}>
          {feeds.length > 0 ? <FeedTable feeds={feeds} timeZone={ctx.timeZone} today={ctx.today} /> : <p className="py-3 text-muted">None. A calendar program reads times and places by a secret address: no names, nothing clinical.</p>}
        </Section>
        {can(ctx.actor.role, 'feed.create') && (
          <Section title="Another address" ruled>
            <div className="pt-3">
              <FeedForm physicians={physicians.filter(({ active }) => active)} origin={env().APP_ORIGIN} />
            </div>
          </Section>
        )}
      </div>
    </SettingsPage>
  );
}
