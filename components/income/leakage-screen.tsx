import Link from 'next/link';
import { CutNote } from '@/components/layout/cut-note';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { Dollar } from '@/components/ui/dollar';
import { billWithinDays, leakLabels, leakSections, type LeakCause } from '@/lib/domain/income/leakage';
import type { Leakage, LeakRow, leakShows } from '@/lib/features/leakage/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars, formatWholeDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { Exports } from './exports';
import { compared, Figure, Figures } from './figure';
import { addressOf, periodParams, type PeriodView } from './income-address';
import { IncomePlaces } from './income-places';
import { PeriodBar } from './period-bar';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

interface Props {
  readonly leakage: Leakage;
  readonly view: PeriodView;
  readonly cause: LeakCause | undefined;
  readonly show: (typeof leakShows)[number];
  readonly mayOpenCase: boolean;
}

const path = '/income/leakage';

/** What was earned or earnable and lost, by cause; each with its cases, and what can still be recovered by when. */
export function LeakageScreen({ leakage, view, cause, show, mayOpenCase }: Props) {
  const { period, sums, totalCents, recoverableCount, recoverableCents, beforeCents, rows, shownCents, shownCount, physicians, today } = leakage;
  const params = periodParams(view);
  const asked = { cause, show: show === 'all' ? null : show };
  const count = sums.reduce((total, sum) => total + sum.count, 0);
  const [most] = sums;
  return (
    <>
      <PageHeader title="Leakage" breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Leakage' }]} subtitle="Earned or earnable, and lost" actions={<Exports csv={addressOf('/api/v1/income/leakage/csv', { ...params, ...asked })} />} below={<IncomePlaces here={path} />} />
      <PeriodBar path={path} view={view} period={period} today={today} rest={asked} physicians={physicians} />
      <Figures>
        <Figure title={`Lost in ${period.words}`} cents={totalCents} href={addressOf(path, params)}>
          {counted(count, 'item')}. {compared(totalCents, beforeCents, period.beforeWords)}
        </Figure>
        <Figure title="Can still be recovered" cents={recoverableCents} href={addressOf(path, { ...params, show: 'open' })}>
          {counted(recoverableCount, 'item')}
        </Figure>
        <Figure title="Gone" cents={totalCents - recoverableCents} href={addressOf(path, { ...params, show: 'gone' })}>
          {counted(count - recoverableCount, 'item')}
        </Figure>
      </Figures>
      {count === 0 ? (
        <EmptyState title={`Nothing was lost in ${period.words}`} actions={<ButtonLink href="/income">Back to income</ButtonLink>}>
          Undeclared pages, late reports, bills not made within {billWithinDays} days, cut payments and write-offs would stand here, each with its case.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section title="By cause" note={most ? `Most was lost by ${leakLabels[most.cause].toLowerCase()}: ${formatWholeDollars(most.cents)} of ${formatWholeDollars(totalCents)}.` : ''} className="mt-3">
            <div className="overflow-x-auto">
              <table aria-label="By cause" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Cause</th>
                    <th scope="col" className="max-md:hidden">Share</th>
                    <th scope="col" className="end">Items</th>
                    <th scope="col" className="end">Lost</th>
                    <th scope="col" className="end">Recoverable</th>
                  </tr>
                </thead>
                <tbody>
                  {sums.map((sum) => (
                    <tr key={sum.cause} data-selected={cause === sum.cause || undefined}>
                      <th scope="row">
                        <Link href={addressOf(path, { ...params, cause: sum.cause })} className="row-link">
                          {leakLabels[sum.cause]}
                        </Link>
                        {leakSections[sum.cause].section && <span className="block font-normal"><Cite>{leakSections[sum.cause].section}</Cite></span>}
                      </th>
                      <td className="max-md:hidden">
                        <ShareBar bps={totalCents > 0 ? Math.round((sum.cents * 10_000) / totalCents) : 0} />
                      </td>
                      <td className="num end">{sum.count}</td>
                      <td className="end">
                        <Dollar cents={sum.cents} title={`Lost, ${leakLabels[sum.cause]}`} href={addressOf(path, { ...params, cause: sum.cause })} />
                      </td>
                      <td className="end">
                        <Dollar cents={sum.recoverableCents} title={`Recoverable, ${leakLabels[sum.cause]}`} href={addressOf(path, { ...params, cause: sum.cause, show: 'open' })} />
                      </td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr className={sumRow}>
                    <th scope="row" className="text-left">All</th>
                    <td className="max-md:hidden" />
                    <td className="num end">{count}</td>
                    <td className="num end">{formatDollars(totalCents)}</td>
                    <td className="num end">{formatDollars(recoverableCents)}</td>
                  </tr>
                </tfoot>
              </table>
            </div>
          </Section>
          <Section title={cause ? leakLabels[cause] : 'Cases'} note={`${formatDollars(shownCents)}${show === 'open' ? ', can still be recovered' : show === 'gone' ? ', gone' : ''}`} className="mt-6" aside={<Shown cause={cause} show={show} params={params} />}>
            <div className="overflow-x-auto">
              <table aria-label="Losses" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col" className="max-sm:hidden">Date</th>
                    <th scope="col" className="max-sm:pl-0!">Case</th>
                    <th scope="col">Cause</th>
                    <th scope="col" className="max-md:hidden">What can be done</th>
                    <th scope="col" className="max-lg:hidden">By</th>
                    <th scope="col" className="end">Amount</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <Loss key={row.id} row={row} today={today} mayOpenCase={mayOpenCase} />
                  ))}
                </tbody>
              </table>
            </div>
            {rows.length === 0 && <p className="py-3 text-muted">{show === 'gone' ? 'None of them is gone.' : 'None of them can still be recovered.'}</p>}
            <CutNote className="" shown={rows.length} count={shownCount} noun="item" which="latest" rest="the CSV has all of them" />
          </Section>
        </div>
      )}
    </>
  );
}

function Shown({ cause, show, params }: { readonly cause: LeakCause | undefined; readonly show: Props['show']; readonly params: ReturnType<typeof periodParams> }) {
  return (
    <>
      {cause && (
        <Link href={addressOf(path, { ...params, show: show === 'all' ? null : show })} scroll={false} className="quiet-link">
          All causes
        </Link>
      )}
      <Link href={addressOf(path, { ...params, cause, show: show === 'all' ? 'open' : null })} scroll={false} className="quiet-link">
        {show === 'open' ? 'Show what is gone too' : show === 'gone' ? 'Show what can be recovered too' : 'Only what can be recovered'}
      </Link>
    </>
  );
}

/** Where the loss is mended: the bill to make or correct, the explanation of review to appeal, the case. */
function mendedAt(row: LeakRow): { href: string; label: string } {
  if (row.eorId) return { href: `/eors/${row.eorId}`, label: 'Open the EOR' };
  if (row.cause === 'missed_unbilled' || row.cause === 'late_bill') return { href: '/invoices', label: 'Make the bill' };
  if (row.invoiceId) return { href: `/invoices/${row.invoiceId}`, label: 'Open the bill' };
  return { href: `/cases/${row.caseId}`, label: 'Open the case' };
}

function Loss({ row, today, mayOpenCase }: { readonly row: LeakRow; readonly today: string; readonly mayOpenCase: boolean }) {
  const mend = mendedAt(row);
  const linked = mayOpenCase || mend.href.startsWith('/invoices') || mend.href.startsWith('/eors');
  return (
    <tr>
      <td className="whitespace-nowrap max-sm:hidden">{formatDay(row.on, today)}</td>
      <th scope="row" className="max-sm:py-2! max-sm:pl-0!">
        {mayOpenCase ? (
          <Link href={`/cases/${row.caseId}`} className="row-link">
            {row.claimantName ?? caseNumber(row.caseNumber)}
          </Link>
        ) : (
          caseNumber(row.caseNumber)
        )}
        <span className="block text-xs font-normal text-muted">{row.payerName}</span>
        <span className="block text-xs font-normal text-muted sm:hidden">{formatDay(row.on, today)}</span>
      </th>
      <td>
        {row.causeName}
        <span className="block text-xs text-muted">{[row.detail, row.invoiceNumber ? `invoice ${row.invoiceNumber}` : ''].filter(Boolean).join(' · ')}</span>
        {row.canRecover && linked && (
          <Link href={mend.href} className="link block py-0.5 text-xs md:hidden">
            {mend.label}
          </Link>
        )}
        {row.recoverBy && <Day date={row.recoverBy} today={today} sense="due" stacked className="block text-xs md:hidden" />}
      </td>
      <td className="max-md:hidden">
        {row.canRecover ? (
          <>
            {row.says}
            {linked && (
              <Link href={mend.href} className="link block text-xs">
                {mend.label}
              </Link>
            )}
          </>
        ) : (
          <span className="text-muted">{row.says}</span>
        )}
      </td>
      <td className="max-lg:hidden">{row.recoverBy ? <Day date={row.recoverBy} today={today} sense="due" stacked /> : <span className="text-muted">{row.canRecover ? 'No last day' : ''}</span>}</td>
      <td className="num end">{formatCents(row.amountCents)}</td>
    </tr>
  );
}
