import { ProgressBar } from '@/components/ui/progress-bar';
import type { Income } from '@/lib/features/income/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatDollars, formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { compared, Figure } from './figure';
import { addressOf, rowsAddress } from './income-address';

/** Five figures; each opens its rows. */
export function IncomeFigures({ income, physicianId }: { readonly income: Income; readonly physicianId: string | undefined }) {
  const { basis, month, period, sums, pipeline, outstanding, overdue, forecast, goal, today } = income;
  const figure = basis === 'cash' ? 'collected' : 'billed';
  const narrow = physicianId ? { physicianId } : {};
  const monthCents = basis === 'cash' ? month.collectedCents : month.billedCents;
  const [nowCents, beforeCents] = basis === 'cash' ? [sums.collectedCents, sums.beforeCollectedCents] : [sums.billedCents, sums.beforeBilledCents];
  return (
    <div className="grid grid-cols-2 gap-y-4 border-b border-border px-(--pad) py-3 lg:grid-cols-[1.6fr_1fr_1fr_1fr_1fr] [&>*]:pr-3 [&>*+*]:lg:border-l [&>*+*]:lg:border-border [&>*+*]:lg:pl-4">
      <Figure title={`${formatMonth(today, today)} to date`} cents={monthCents} href={rowsAddress({ figure, from: month.from, to: month.to, ...narrow })} className="max-lg:col-span-2">
        {goal ? (
          <>
            <div className="max-w-64 pt-1 pb-1.5">
              <ProgressBar doneBps={goal.shareBps} paceBps={goal.paceBps} label={`${goal.words}. Goal ${formatWholeDollars(goal.goalCents)}`} />
            </div>
            {goal.words.split('. ')[0]?.replace('%,', `% of ${formatWholeDollars(goal.goalCents)},`)}
          </>
        ) : (
          'No monthly goal set'
        )}
      </Figure>
      <Figure title={period.isOver || period.kind === 'custom' ? period.words : `${period.words} to date`} cents={nowCents} href={rowsAddress({ figure, from: period.from, to: period.through, ...narrow })}>
        {compared(nowCents, beforeCents, period.beforeWords)}
      </Figure>
      <Figure title="Not yet billed" cents={pipeline.weightedCents} href={addressOf('/income/pipeline', narrow)}>
        {counted(pipeline.count, 'piece of work', 'pieces of work')}, weighted by stage
      </Figure>
      <Figure title="Outstanding" cents={outstanding.cents} href={rowsAddress({ figure: 'outstanding', ...narrow })}>
        {overdue.count === 0 ? 'None overdue' : `${formatDollars(overdue.cents)} overdue`}
      </Figure>
      <Figure title={`Forecast, next ${forecast.weekCount} weeks`} cents={forecast.cents} href={addressOf('/income/forecast', narrow)}>
        {forecast.errorBps === null ? 'Last quarter could not be checked' : `Last quarter was off by ${(Math.abs(forecast.errorBps) / 100).toFixed(1)}%`}
      </Figure>
    </div>
  );
}
