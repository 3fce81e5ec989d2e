import type { ReactNode } from 'react';
import { Dollar } from '@/components/ui/dollar';
import { ProgressBar } from '@/components/ui/progress-bar';
import type { Income } from '@/lib/features/income/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { rowsAddress } from './income-address';

/** Five figures; each opens its rows. */
export function IncomeFigures({ income, physicianId }: { readonly income: Income; readonly physicianId: string | null }) {
  const { basis, month, year, ready, outstanding, overdue, goal, today } = income;
  const figure = basis === 'cash' ? 'collected' : 'billed';
  const narrow = physicianId ? { physicianId } : {};
  const [monthCents, yearCents] = basis === 'cash' ? [month.collectedCents, year.collectedCents] : [month.billedCents, year.billedCents];
  return (
    <div className="grid grid-cols-2 gap-y-4 border-b border-border px-(--pad) py-3 lg:grid-cols-[1.6fr_1fr_1fr_1fr_1fr] [&>*+*]:lg:border-l [&>*+*]:lg:border-border [&>*+*]:lg:pl-4">
      <Figure title={`${formatMonth(today, today)} to date`} cents={monthCents} href={rowsAddress({ figure, from: month.from, to: month.to, ...narrow })} className="max-lg:col-span-2">
        {goal ? (
          <>
            <div className="max-w-64 pt-1 pb-1.5">
              <ProgressBar doneBps={goal.shareBps} paceBps={goal.paceBps} label={`${goal.words}. Goal ${formatWholeDollars(goal.goalCents)}`} />
            </div>
            {`${goal.words.split('. ')[0] ?? ''} to ${formatWholeDollars(goal.goalCents)}`}
          </>
        ) : (
          'No monthly goal set'
        )}
      </Figure>
      <Figure title="This year" cents={yearCents} href={rowsAddress({ figure, from: year.from, to: year.to, ...narrow })}>
        {comparison(yearCents, year.sameDaysLastYearCents, Number(year.from.slice(0, 4)) - 1)}
      </Figure>
      <Figure title="Not yet billed" cents={ready.cents} href={rowsAddress({ figure: 'ready', ...narrow })}>
        {counted(ready.count, 'evaluation')} done
      </Figure>
      <Figure title="Outstanding" cents={outstanding.cents} href={rowsAddress({ figure: 'outstanding', ...narrow })}>
        {counted(outstanding.count, 'invoice')}
      </Figure>
      <Figure title="Overdue" cents={overdue.cents} href={rowsAddress({ figure: 'overdue', ...narrow })}>
        {overdue.count === 0 ? 'None' : counted(overdue.count, 'invoice')}
      </Figure>
    </div>
  );
}

function Figure({ title, cents, href, className = '', children }: { readonly title: string; readonly cents: number; readonly href: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <div className={className}>
      <h2 className="text-xs text-muted">{title}</h2>
      <p className="text-xl font-semibold tracking-[-0.012em]">
        <Dollar cents={cents} sum title={title} href={href} />
      </p>
      <div className="text-xs text-muted">{children}</div>
    </div>
  );
}

function comparison(nowCents: number, beforeCents: number, year: number): string {
  if (beforeCents <= 0) return `Nothing in the same days of ${year}`;
  const percent = Math.round(((nowCents - beforeCents) / beforeCents) * 100);
  return percent === 0 ? `As in the same days of ${year}` : `${Math.abs(percent)}% ${percent > 0 ? 'above' : 'below'} the same days of ${year}`;
}
