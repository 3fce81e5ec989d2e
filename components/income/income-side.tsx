import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import { ProgressBar } from '@/components/ui/progress-bar';
import { leakLabels } from '@/lib/domain/income/leakage';
import type { Income } from '@/lib/features/income/schema';
import { formatDollars, formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { addressOf, periodParams, type PeriodView } from './income-address';
import { ShareBar } from './share-bar';

/** Beside the month: what an hour brings, what is lost, how the year goes. */
export function IncomeSide({ income, view }: { readonly income: Income; readonly view: PeriodView }) {
  const { hours, leakage, yearGoal, period } = income;
  const timed = hours.filter((group) => group.perHourCents !== null);
  const best = Math.max(1, ...timed.map((group) => group.perHourCents ?? 0));
  const params = periodParams(view);
  return (
    <>
      <Section title="Dollars an hour of physician time" aside={<Link href={addressOf('/income/hours', params)} className="quiet-link">Hours</Link>} ruled>
        {timed.length === 0 ? (
          <p className="py-2 text-muted">No physician time is known of cases billed in {period.words}.</p>
        ) : (
          <ul>
            {timed.map((group) => (
              <li key={group.kind} className="grid min-h-8 grid-cols-[104px_1fr_auto] items-center gap-2">
                <span className="truncate">{group.name}</span>
                <ShareBar bps={Math.round(((group.perHourCents ?? 0) * 10_000) / best)} wide />
                <Link href={addressOf('/income/hours', { ...params, kind: group.kind })} aria-label={`${group.name}, ${formatWholeDollars(group.perHourCents ?? 0)} an hour`} className="opens">
                  {formatWholeDollars(group.perHourCents ?? 0)}
                </Link>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title="Leakage" note="lost" ruled className="mt-6" aside={<span className="text-sm text-foreground"><Dollar cents={leakage.cents} sum title="Leakage" href={addressOf('/income/leakage', params)} className="font-semibold" /></span>}>
        {leakage.sums.length === 0 ? (
          <p className="py-2 text-muted">Nothing was lost that can be seen here.</p>
        ) : (
          <ul>
            {leakage.sums.map((sum) => (
              <li key={sum.cause} className="flex min-h-11 items-center justify-between gap-2 border-b border-hairline py-1">
                <span>
                  <span className="block">{leakLabels[sum.cause]}</span>
                  <span className="block text-xs text-muted">{counted(sum.count, 'item')}</span>
                </span>
                <Dollar cents={sum.cents} title={leakLabels[sum.cause]} href={addressOf('/income/leakage', { ...params, cause: sum.cause })} />
              </li>
            ))}
          </ul>
        )}
        {leakage.recoverableCount > 0 && (
          <p className="py-2 text-xs text-muted">
            {counted(leakage.recoverableCount, 'item')}, {formatDollars(leakage.recoverableCents)}, can still be recovered.{' '}
            <Link href={addressOf('/income/leakage', { ...params, show: 'open' })} className="link">
              Show them
            </Link>
          </p>
        )}
      </Section>
      <Section title="Pace to the year’s goal" ruled className="mt-6" aside={yearGoal ? `goal ${formatWholeDollars(yearGoal.goalCents)}` : undefined}>
        {yearGoal ? (
          <>
            <div className="pt-3 pb-1.5">
              <ProgressBar doneBps={yearGoal.shareBps} paceBps={yearGoal.paceBps} label={yearGoal.words} />
            </div>
            <p>
              <span className="font-medium">{yearGoal.words.split('. ')[0]}.</span> <span className="text-muted">{yearGoal.words.split('. ')[1]}</span>
            </p>
          </>
        ) : (
          <p className="py-2 text-muted">No monthly goal is set. It stands under Settings, Practice, or at a physician.</p>
        )}
      </Section>
    </>
  );
}
