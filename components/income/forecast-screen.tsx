import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import { ownHistoryFrom } from '@/lib/domain/income/cash-forecast';
import type { CashForecast } from '@/lib/features/cash-forecasts/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars, formatWholeDollars } from '@/lib/format/money';
import { doctor } from '@/lib/format/names';
import { Exports } from './exports';
import { Figure, Figures } from './figure';
import { addressOf, rowsAddress } from './income-address';
import { IncomePlaces } from './income-places';
import { segment } from './segment';
import { WeekBars } from './week-bars';
import { sumRow } from './sum-row';

const percent = (bps: number): string => `${(Math.abs(bps) / 100).toFixed(1)}%`;

/** The cash of the next thirteen weeks, how the same arithmetic did last quarter, and by payer. */
export function ForecastScreen({ forecast, physicianId }: { readonly forecast: CashForecast; readonly physicianId: string | undefined }) {
  const { today, totalCents, fromOpenCents, fromPipelineCents, openCents, weeks, check, past, payers, physicians } = forecast;
  const narrow = physicianId ? { physicianId } : {};
  const best = weeks.reduce((most, week) => (week.cents > most.cents ? week : most));
  const span = (week: { from: string; to: string }) => `${formatShortDay(week.from, today)} to ${formatShortDay(week.to, today)}`;
  const words = check.errorBps === null ? 'Nothing came in the last thirteen weeks to check it by.' : `Thirteen weeks ago it would have said ${formatWholeDollars(check.forecastCents)}; ${formatWholeDollars(check.actualCents)} came: ${percent(check.errorBps)} too ${check.errorBps >= 0 ? 'high' : 'low'}${check.weekErrorBps === null ? '' : `, the single week off by ${percent(check.weekErrorBps)} on average`}.`;
  return (
    <>
      <PageHeader title="Forecast" breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Forecast' }]} subtitle={`${formatDollars(totalCents)} in the next ${weeks.length} weeks`} actions={<Exports csv={addressOf('/api/v1/income/forecast/csv', narrow)} />} below={<IncomePlaces here="/income/forecast" />} />
      {physicians.length > 1 && (
        <nav aria-label="Physician" className="no-print flex flex-wrap items-center gap-1 border-b border-border px-(--pad) py-2">
          {[{ id: undefined, name: '' }, ...physicians].map(({ id, name }) => (
            <Link key={id ?? ''} href={addressOf('/income/forecast', { physicianId: id })} aria-current={physicianId === id ? 'true' : undefined} className={segment}>
              {id ? doctor(name) : 'All physicians'}
            </Link>
          ))}
        </nav>
      )}
      <Figures>
        <Figure title={`Next ${weeks.length} weeks`} cents={totalCents}>
          most in the week of {span(best)}
        </Figure>
        <Figure title="From open invoices" cents={fromOpenCents} href={rowsAddress({ figure: 'outstanding', ...narrow })}>
          of {formatWholeDollars(openCents)} open
        </Figure>
        <Figure title="From work not yet billed" cents={fromPipelineCents} href={addressOf('/income/pipeline', narrow)}>
          billed and paid within the weeks
        </Figure>
        <Figure title="Last quarter was off by" text={check.errorBps === null ? 'Not known yet' : percent(check.errorBps)}>
          {check.errorBps === null ? 'nothing came in' : check.errorBps >= 0 ? 'the forecast was too high' : 'the forecast was too low'}
        </Figure>
      </Figures>
      {totalCents === 0 && check.actualCents === 0 ? (
        <EmptyState title="Nothing to forecast yet" actions={<ButtonLink href="/invoices">Open invoices</ButtonLink>}>
          Once invoices are open and payers have paid some, the cash of the next weeks stands here.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section
            title="Week by week"
            note="thousands of dollars"
            ruled
            className="mt-3"
            aside={
              <ul aria-label="What the bars are" className="flex flex-wrap gap-x-3 gap-y-1">
                <Swatch className="bg-chart-4">Came in</Swatch>
                <Swatch className="bg-chart-1">From open invoices</Swatch>
                <Swatch className="bg-chart-2">From work to come</Swatch>
                <li className="flex items-center gap-1.5">
                  <span aria-hidden className="w-3.5 border-t-2 border-foreground" /> Foretold
                </li>
              </ul>
            }
          >
            <figure className="max-w-[980px]">
              <WeekBars today={today} nowAt={past.length} fills={['var(--chart-4)', 'var(--chart-1)', 'var(--chart-2)']} weeks={[...past.map((week) => ({ ...week, parts: [week.actualCents, 0, 0], mark: week.forecastCents })), ...weeks.map((week) => ({ ...week, parts: [0, week.fromOpenCents, week.fromPipelineCents] }))]} />
              <figcaption className="text-xs text-muted">{words}</figcaption>
            </figure>
          </Section>
          <div className="mt-6 grid gap-x-10 gap-y-6 xl:grid-cols-2 [&>*]:min-w-0">
            <Section title="The next weeks">
              <WeekTable label="The next weeks" heads={['Open invoices', 'Work to come', 'Together']} rows={weeks.map((week) => ({ name: span(week), cells: [week.fromOpenCents, week.fromPipelineCents, week.cents] }))} />
            </Section>
            <Section title="The last weeks" note="what would have been foretold on what was known then">
              <WeekTable label="The last weeks" heads={['Foretold', 'Came in', 'Apart']} rows={past.map((week) => ({ name: span(week), cells: [week.forecastCents, week.actualCents, week.forecastCents - week.actualCents] }))} />
            </Section>
          </div>
          <Section title="By payer" count={payers.length} className="mt-6">
            <div className="overflow-x-auto">
              <table aria-label="By payer" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Payer</th>
                    <th scope="col" className="end">Open now</th>
                    <th scope="col" className="end">From open invoices</th>
                    <th scope="col" className="end max-md:hidden">From work to come</th>
                    <th scope="col" className="end">Together</th>
                    <th scope="col" className="max-md:hidden">Pays half of a bill within</th>
                  </tr>
                </thead>
                <tbody>
                  {payers.map((payer) => (
                    <tr key={payer.payerId}>
                      <th scope="row">{payer.name}</th>
                      <td className="end">
                        {payer.payerId ? <Dollar cents={payer.openCents} title={`Open, ${payer.name}`} href={rowsAddress({ figure: 'outstanding', payerId: payer.payerId, ...narrow })} /> : formatCents(payer.openCents)}
                      </td>
                      <td className="num end">{formatCents(payer.fromOpenCents)}</td>
                      <td className="num end max-md:hidden">{formatCents(payer.fromPipelineCents)}</td>
                      <td className="num end font-medium">{formatCents(payer.cents)}</td>
                      <td className="max-md:hidden">
                        {payer.medianDays === null ? 'Not known' : `${payer.medianDays} days`}
                        <span className="block text-xs text-muted">{payer.ownHistory ? `${payer.paidCount} payments of its own` : `as all payers do; ${payer.paidCount} payments of its own`}</span>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
          </Section>
          <Section title="How it is counted" className="mt-6">
            <p className="max-w-[75ch] py-1 text-soft">
              For each payer the payments of the last two years are sorted by the week of a bill’s life in which they came. Of what is still open at the start of a week, the share that came in it is that payer’s own; what was not paid by today counts as open until today and no longer. An open invoice goes on from its age by these shares, week after week. Work that is not billed yet counts with the
              odds of its stage, begins when such work is usually billed, and is then paid as its payer pays. A payer with fewer than {ownHistoryFrom} payments is counted as all payers pay together. The check does the same with only what was known thirteen weeks ago.
            </p>
          </Section>
        </div>
      )}
    </>
  );
}

function Swatch({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <li className="flex items-center gap-1.5">
      <span aria-hidden className={`size-2.5 rounded-[2px] ${className}`} style={{ printColorAdjust: 'exact' }} /> {children}
    </li>
  );
}

function WeekTable({ label, heads, rows }: { readonly label: string; readonly heads: readonly string[]; readonly rows: readonly { readonly name: string; readonly cells: readonly number[] }[] }) {
  const sums = heads.map((_, index) => rows.reduce((sum, row) => sum + (row.cells[index] ?? 0), 0));
  return (
    <div className="overflow-x-auto">
      <table aria-label={label} className="data-table">
        <thead>
          <tr>
            <th scope="col">Week</th>
            {heads.map((head) => (
              <th key={head} scope="col" className="end">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.name}>
              <th scope="row" className="sm:whitespace-nowrap">{row.name}</th>
              {row.cells.map((cents, index) => (
                <td key={heads[index]} className="num end">
                  {formatCents(cents)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr className={sumRow}>
            <th scope="row" className="text-left">All</th>
            {sums.map((cents, index) => (
              <td key={heads[index]} className="num end">
                {formatDollars(cents)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
