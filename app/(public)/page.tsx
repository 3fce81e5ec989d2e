import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { Calculators } from '@/components/quotes/calculators';
import { readDeadlineForm } from '@/components/quotes/deadline-form';
import { readFeeForm } from '@/components/quotes/fee-form';
import { Install } from '@/components/quotes/install';
import { PublicFrame } from '@/components/quotes/public-frame';
import { Promises } from '@/components/quotes/promises';
import { searchValues } from '@/components/quotes/search-values';
import { ButtonLink } from '@/components/ui/button';
import { CA_MLFS_2021_04_01 as schedule } from '@/lib/domain/fee-schedule/ca-mlfs-2021-04-01';
import { formatFullDay } from '@/lib/format/dates';
import { isInstalled } from '@/lib/features/practices/queries';
import { pageContext } from '@/lib/http/page-context';

export const metadata: Metadata = {
  title: 'Fees and deadlines of QME, AME and IME work',
  description: 'What a California medical-legal evaluation is worth and when its report is due, with the arithmetic and the section beside each step.',
  robots: { index: true },
};

export default async function LandingPage({ searchParams }: PageProps<'/'>) {
  const given = await searchParams;
  const ctx = await pageContext();
  // Whoever opens the address of an empty installation wants to begin; a link to an answer shows the answer. The
  // calculators need no database, so they are shown without one.
  const { installed } = Object.keys(given).length > 0 ? { installed: true } : await isInstalled(ctx, {}).catch(() => ({ installed: true }));
  if (!installed) redirect('/welcome');
  const { today } = ctx;
  const values = searchValues(given);
  return (
    <PublicFrame signedIn={ctx.actor.kind === 'user'}>
      <div className="flex flex-wrap items-end justify-between gap-x-8 gap-y-4 pt-9 pb-8 max-sm:pt-6 print:hidden">
        <div className="max-w-[640px]">
          <h1 className="text-3xl font-semibold tracking-tight text-balance max-sm:text-2xl">From the referral to the month’s income, for physicians who do IME, QME and AME work.</h1>
          <p className="mt-3 text-base text-ink-soft">It runs on your own machine. No patient data leaves it. Every date shows its rule, every dollar its arithmetic. Try both here, no account needed.</p>
        </div>
        <ButtonLink href="#install" kind="primary" size="lg" className="no-print">
          Install Panelist
        </ButtonLink>
      </div>
      <p className="hidden py-4 text-base font-semibold print:block">Fee and deadline, as calculated on {formatFullDay(today)}</p>
      <Calculators fee={readFeeForm(values, today)} deadline={readDeadlineForm(values, today)} today={today} />
      <p className="mt-4 text-xs text-muted">
        {schedule.notice} Not legal advice.{' '}
        <a href="/law" className="text-link">
          Sources and confidence of each rule
        </a>
      </p>
      <Promises />
      <Install />
    </PublicFrame>
  );
}
