import type { Metadata } from 'next';
import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { OpenTrainingButton } from '@/components/training/open-training-button';
import { settingsFor } from '@/components/settings/places';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Settings' };

export default async function SettingsIndexPage() {
  const { actor, isTraining } = await signedInPage();
  return (
    <>
      <PageHeader title="Settings" />
      <ul className="max-w-[760px] px-(--pad) py-2">
        {settingsFor(actor.role).map(({ href, label, says }) => (
          <li key={href} className="border-b border-hairline">
            <Link href={href} prefetch={false} className="grid min-h-12 items-center gap-x-4 py-2 hover:bg-surface-hover sm:grid-cols-[160px_1fr]">
              <span className="font-medium">{label}</span>
              <span className="text-muted">{says}</span>
            </Link>
          </li>
        ))}
      </ul>
      {!isTraining && (
        <Section title="Practice mode" className="px-(--pad) pb-6">
          <p className="max-w-[640px] pb-3 text-soft">A synthetic case of your own, on which you write, check, sign and serve a report. Nothing of it counts in this practice, and nothing leaves.</p>
          <OpenTrainingButton label="Open practice mode" />
        </Section>
      )}
    </>
  );
}
