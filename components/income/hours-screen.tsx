import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import type { Hours } from '@/lib/features/physician-hours/schema';
import { caseKindLabels, type CaseKind } from '@/lib/features/cases/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars, formatWholeDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { BesideTable } from './beside';
import { Exports } from './exports';
import { addressOf, periodParams, type PeriodView } from './income-address';
import { IncomePlaces } from './income-places';
import { PeriodBar } from './period-bar';
import { segment } from './segment';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

interface Props {
  readonly hours: Hours;
  readonly view: PeriodView;
  readonly kind: CaseKind | undefined;
  readonly mayOpenCase: boolean;
}

const inHours = (minutes: number): string => (minutes / 60).toFixed(1);

/** Dollars an hour of physician time by kind of case, QME beside IME, and the cases. */
export function HoursScreen({ hours, view, kind, mayOpenCase }: Props) {
  const { groups, beside, rows, rowCount, totals, period, basis, physicians, today } = hours;
  const rest = { basis: basis === 'accrual' ? null : basis, kind };
  const params = { ...periodParams(view), basis: rest.basis };
  const timed = groups.filter((group) => group.perHourCents !== null);
  const [best, worst] = [timed[0], timed.at(-1)];
  const highest = Math.max(1, best?.perHourCents ?? 1);
  const says = best && worst ? (best === worst ? `${best.name} brings ${formatWholeDollars(best.perHourCents ?? 0)} an hour.` : `${best.name} brings the most, ${formatWholeDollars(best.perHourCents ?? 0)} an hour; ${worst.name} the least, ${formatWholeDollars(worst.perHourCents ?? 0)}.`) : '';
  return (
    <>
      <PageHeader
        title="Dollars an hour"
        breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Hours' }]}
        subtitle={totals.perHourCents === null ? 'No physician time is known yet' : `${formatDollars(totals.perHourCents)} an hour of physician time, ${basis === 'cash' ? 'collected' : 'billed'}`}
        actions={
          <>
            <nav aria-label="Basis" className="flex rounded-md bg-default">
              {(['cash', 'accrual'] as const).map((one) => (
                <Link key={one} href={addressOf('/income/hours', { ...params, kind, basis: one === 'accrual' ? null : one })} aria-current={basis === one ? 'true' : undefined} className={segment}>
                  {one === 'cash' ? 'Collected' : 'Billed'}
                </Link>
              ))}
            </nav>
            <Exports csv={addressOf('/api/v1/income/hours/csv', { ...periodParams(view), ...rest })} />
          </>
        }
        below={<IncomePlaces here="/income/hours" />}
      />
      <PeriodBar path="/income/hours" view={view} period={period} today={today} rest={rest} physicians={physicians} />
      {groups.length === 0 ? (
        <EmptyState title={`No case was billed in ${period.words}`} actions={<ButtonLink href="/invoices">Open invoices</ButtonLink>}>
          Choose another period, or issue the first invoice of this one.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section title="By kind of case" note={says} className="mt-3">
            <div className="overflow-x-auto">
              <table aria-label="By kind of case" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Kind</th>
                    <th scope="col" className="max-md:hidden">An hour</th>
                    <th scope="col" className="end">Dollars an hour</th>
                    <th scope="col" className="end">Cases</th>
                    <th scope="col" className="end">Hours</th>
                    <th scope="col" className="end max-md:hidden">Billed</th>
                    <th scope="col" className="end max-md:hidden">Collected</th>
                    <th scope="col" className="end max-lg:hidden">Days to pay</th>
                  </tr>
                </thead>
                <tbody>
                  {groups.map((group) => (
                    <tr key={group.kind}>
                      <th scope="row">
                        <Link href={addressOf('/income/hours', { ...params, kind: group.kind })} className="row-link">
                          {group.name}
                        </Link>
                      </th>
                      <td className="w-48 max-md:hidden">
                        <ShareBar bps={Math.round(((group.perHourCents ?? 0) * 10_000) / highest)} wide />
                      </td>
                      <td className="end">{group.perHourCents === null ? <span className="text-muted">No time known</span> : <Dollar cents={group.perHourCents} title={`${group.name}, an hour`} href={addressOf('/income/hours', { ...params, kind: group.kind })} />}</td>
                      <td className="num end">
                        {group.caseCount}
                        {group.untimedCount > 0 && <span className="block text-xs text-muted">{group.untimedCount} without time</span>}
                      </td>
                      <td className="num end">{inHours(group.minutes)}</td>
                      <td className="num end max-md:hidden">{formatCents(group.billedCents)}</td>
                      <td className="num end max-md:hidden">{formatCents(group.collectedCents)}</td>
                      <td className="num end max-lg:hidden">{group.daysToPay ?? <span className="text-muted">None paid</span>}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr className={sumRow}>
                    <th scope="row" className="text-left">All</th>
                    <td className="max-md:hidden" />
                    <td className="num end">{totals.perHourCents === null ? '' : formatDollars(totals.perHourCents)}</td>
                    <td className="num end">{groups.reduce((sum, group) => sum + group.caseCount, 0)}</td>
                    <td className="num end">{inHours(totals.minutes)}</td>
                    <td className="num end max-md:hidden">{formatDollars(groups.reduce((sum, group) => sum + group.billedCents, 0))}</td>
                    <td className="num end max-md:hidden">{formatDollars(groups.reduce((sum, group) => sum + group.collectedCents, 0))}</td>
                    <td className="max-lg:hidden" />
                  </tr>
                </tfoot>
              </table>
            </div>
            <p className="max-w-[75ch] pt-2 text-xs text-muted">
              Cases whose last bill is of the period: all that they brought over all physician time on them. Time is the exam’s face-to-face minutes, time entries, sub rosa review, and record review by timer or by pages looked at, whichever is more. Cases without known time are left out of the hour.
            </p>
          </Section>
          <BesideTable rows={beside} note={`cases billed in ${period.words}; costs as on the page of the net`} params={params} withCosts />
          <Section title={kind ? caseKindLabels[kind] : 'Cases'} count={rowCount} className="mt-6" aside={kind && <Link href={addressOf('/income/hours', params)} className="quiet-link">Show all</Link>}>
            <div className="overflow-x-auto">
              <table aria-label="Cases" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Last billed</th>
                    <th scope="col">Case</th>
                    <th scope="col" className="end max-md:hidden">Exam</th>
                    <th scope="col" className="end max-md:hidden">Records</th>
                    <th scope="col" className="end max-md:hidden">Other</th>
                    <th scope="col" className="end">Hours</th>
                    <th scope="col" className="end">{basis === 'cash' ? 'Collected' : 'Billed'}</th>
                    <th scope="col" className="end">An hour</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map((row) => (
                    <tr key={row.caseId}>
                      <td className="whitespace-nowrap">{formatDay(row.lastIssuedOn, today)}</td>
                      <th scope="row">
                        {mayOpenCase ? (
                          <Link href={`/cases/${row.caseId}`} className="row-link">
                            {row.claimantName ?? caseNumber(row.caseNumber)}
                          </Link>
                        ) : (
                          caseNumber(row.caseNumber)
                        )}
                        <span className="block text-xs font-normal text-muted">
                          {caseKindLabels[row.kind]} · {row.payerName}
                        </span>
                      </th>
                      <td className="num end max-md:hidden">{inHours(row.examMinutes)}</td>
                      <td className="num end max-md:hidden">{inHours(row.recordMinutes)}</td>
                      <td className="num end max-md:hidden">{inHours(row.otherMinutes)}</td>
                      <td className="end">{mayOpenCase ? <Link href={`/cases/${row.caseId}/time`} className="opens">{inHours(row.minutes)}</Link> : <span className="num">{inHours(row.minutes)}</span>}</td>
                      <td className="num end">{formatCents(basis === 'cash' ? row.collectedCents : row.billedCents)}</td>
                      <td className="num end">{row.perHourCents === null ? <span className="text-muted">No time</span> : formatCents(row.perHourCents)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </div>
            {rowCount > rows.length && <p className="pt-2 text-xs text-muted">The newest {counted(rows.length, 'case')} of {rowCount}. A shorter period shows the others.</p>}
          </Section>
        </div>
      )}
    </>
  );
}
