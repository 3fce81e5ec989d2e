import type { Metadata } from 'next';
import { DeadlineSources } from '@/components/quotes/deadline-sources';
import { FeeSources } from '@/components/quotes/fee-sources';
import { HolidaySources } from '@/components/quotes/holiday-sources';
import { JurisdictionSources } from '@/components/quotes/jurisdiction-sources';
import { PublicFrame } from '@/components/quotes/public-frame';
import { ServiceSources } from '@/components/quotes/service-sources';
import { CA_MLFS_2021_04_01 as schedule } from '@/lib/domain/fee-schedule/ca-mlfs-2021-04-01';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = {
  title: 'Law and fees: sources and confidence',
  description: 'Each fee, deadline and holiday that Panelist counts with: its section, where it was read, and how surely it is known.',
  robots: { index: true },
};

export default async function LawPage() {
  const ctx = await pageContext();
  return (
    <PublicFrame signedIn={ctx.actor.kind === 'user'}>
      <div className="max-w-[760px] pt-9 pb-6 max-sm:pt-6">
        <h1 className="text-xl font-semibold tracking-tight">Law and fees</h1>
        <p className="mt-2 text-base text-ink-soft">
          Every figure and every clock, with its section, where it was read, and how surely it is known. {schedule.notice} What says “verify” was written down from memory or from a part that nobody has read yet: read the section before you rely on it. Not legal advice.
        </p>
        <p className="mt-2 flex flex-wrap gap-x-5">
          <a href="#fees" className="text-link">
            Fees
          </a>
          <a href="#deadlines" className="text-link">
            Deadlines
          </a>
          <a href="#service" className="text-link">
            Service of a report
          </a>
          <a href="#jurisdictions" className="text-link">
            Other jurisdictions
          </a>
          {ctx.actor.kind === 'user' && (
            <a href="/library" className="text-link">
              Library
            </a>
          )}
          <a href="#holidays" className="text-link">
            Holidays
          </a>
        </p>
      </div>
      <FeeSources schedule={schedule} />
      <DeadlineSources />
      <ServiceSources />
      <JurisdictionSources />
      <HolidaySources />
    </PublicFrame>
  );
}
