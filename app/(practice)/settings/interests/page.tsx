import type { Metadata } from 'next';
import { InterestForm } from '@/components/interests/interest-form';
import { InterestTable } from '@/components/interests/interest-table';
import { SettingsPage } from '@/components/settings/settings-page';
import { Cite } from '@/components/ui/cite';
import { can } from '@/lib/auth/permissions';
import { listInterests } from '@/lib/features/interests/queries';
import { readPractice } from '@/lib/features/practices/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Declared ties' };

export default async function InterestsPage() {
  const ctx = await pageFor('interest.list');
  const { interests } = await listInterests(ctx, {});
  const { physicians } = await readPractice(ctx, {});
  const offered = physicians.filter(({ active }) => active).map(({ id, name }) => [id, name] as const);
  return (
    <SettingsPage title="Declared ties" subtitle="What each referral and case is searched for" href="/settings/interests" role={ctx.actor.role}>
      <p className="mb-3 max-w-[760px] text-soft">
        Ties of a physician that parties must be told of, and that may keep the physician from a case. Names are found in any spelling: accents, order, initials, “Inc.”. <Cite verify>8 CCR 41.5</Cite>
      </p>
      <InterestTable interests={interests} />
      {can(ctx.actor.role, 'interest.add') && offered.length > 0 && (
        <section aria-label="Declare a tie" className="mt-6">
          <InterestForm physicians={offered} />
        </section>
      )}
    </SettingsPage>
  );
}
