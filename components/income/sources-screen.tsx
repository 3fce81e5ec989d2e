import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import type { SourceScorecards } from '@/lib/features/scorecards/schema';
import { formatCents, formatDollars, formatPercent, formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { Exports } from './exports';
import { compared, Figure, Figures } from './figure';
import { addressOf, periodParams, rowsAddress, type PeriodView } from './income-address';
import { IncomePlaces } from './income-places';
import { PeriodBar } from './period-bar';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

/** What each referral source brings: dollars, cases, days to pay, appointments missed. */
export function SourcesScreen({ scorecards, view, mayOpenContact }: { readonly scorecards: SourceScorecards; readonly view: PeriodView; readonly mayOpenContact: boolean }) {
  const { period, collectedCents, billedCents, outstandingCents, beforeCents, sources, physicians, today } = scorecards;
  const span = { from: period.from, to: period.through };
  const narrow = view.physicianId ? { physicianId: view.physicianId } : {};
  const named = sources.filter(({ key }) => key !== '');
  const [best] = named;
  const highest = Math.max(1, ...sources.map((source) => source.collectedCents));
  const says = best && best.collectedCents > 0 ? `${best.name} brought the most, ${formatWholeDollars(best.collectedCents)}${collectedCents > 0 ? `, ${formatPercent(Math.round((best.collectedCents * 10_000) / collectedCents))} of all` : ''}.` : 'Nothing was collected from a referral that is logged.';
  const cell = (figure: 'billed' | 'collected' | 'outstanding', label: string, cents: number, source: { key: string; name: string }) => (
    <Dollar cents={cents} title={`${label}, ${source.name}`} href={rowsAddress({ figure, ...(figure === 'outstanding' ? {} : span), by: 'source', key: source.key, ...narrow })} />
  );
  return (
    <>
      <PageHeader title="Referral sources" breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Referral sources' }]} subtitle={`${counted(named.length, 'source')} · ${formatDollars(collectedCents)} collected`} actions={<Exports csv={addressOf('/api/v1/income/sources/csv', periodParams(view))} />} below={<IncomePlaces here="/income/sources" />} />
      <PeriodBar path="/income/sources" view={view} period={period} today={today} physicians={physicians} />
      <Figures>
        <Figure title={`Collected, ${period.words}`} cents={collectedCents} href={rowsAddress({ figure: 'collected', ...span, ...narrow })}>
          {compared(collectedCents, beforeCents, period.beforeWords)}
        </Figure>
        <Figure title={`Billed, ${period.words}`} cents={billedCents} href={rowsAddress({ figure: 'billed', ...span, ...narrow })} />
        <Figure title="Referrals" text={String(sources.reduce((sum, source) => sum + source.referralCount, 0))}>
          {sources.reduce((sum, source) => sum + source.acceptedCount, 0)} accepted
        </Figure>
        <Figure title="Outstanding" cents={outstandingCents} href={rowsAddress({ figure: 'outstanding', ...narrow })} />
      </Figures>
      {sources.length === 0 ? (
        <EmptyState title={`No referral in ${period.words}`} actions={<ButtonLink href="/referrals">Open referrals</ButtonLink>}>
          Say with each referral who asked: what they bring stands here.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section title="Source by source" count={sources.length} note={says} className="mt-3">
            <div className="overflow-x-auto">
              <table aria-label="Source by source" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Source</th>
                    <th scope="col" className="max-lg:hidden">Collected</th>
                    <th scope="col" className="end">Dollars</th>
                    <th scope="col" className="end max-md:hidden">Before</th>
                    <th scope="col" className="end">Cases</th>
                    <th scope="col" className="end max-md:hidden">A case</th>
                    <th scope="col" className="end max-md:hidden">Referrals</th>
                    <th scope="col" className="end max-md:hidden">No-shows</th>
                    <th scope="col" className="end">Days to pay</th>
                    <th scope="col" className="end max-lg:hidden">Billed</th>
                    <th scope="col" className="end max-lg:hidden">Outstanding</th>
                  </tr>
                </thead>
                <tbody>
                  {sources.map((source) => (
                    <tr key={source.key}>
                      <th scope="row">
                        {source.contactId && mayOpenContact ? (
                          <Link href={`/contacts/${source.contactId}`} className="row-link">
                            {source.name}
                          </Link>
                        ) : (
                          <span className={source.key === '' ? 'font-normal text-muted' : ''}>{source.name}</span>
                        )}
                      </th>
                      <td className="w-32 max-lg:hidden">
                        <ShareBar bps={Math.round((source.collectedCents * 10_000) / highest)} wide />
                      </td>
                      <td className="end">{cell('collected', 'Collected', source.collectedCents, source)}</td>
                      <td className="num end max-md:hidden">{formatCents(source.beforeCents)}</td>
                      <td className="num end">{source.caseCount}</td>
                      <td className="num end max-md:hidden">{source.perCaseCents === null ? '' : formatCents(source.perCaseCents)}</td>
                      <td className="num end max-md:hidden">
                        {source.referralCount}
                        {source.referralCount > 0 && <span className="block text-xs text-muted">{source.acceptedCount} accepted</span>}
                      </td>
                      <td className="num end max-md:hidden">
                        {source.appointmentCount > 0 ? formatPercent(Math.round((source.missedCount * 10_000) / source.appointmentCount)) : ''}
                        {source.appointmentCount > 0 && <span className="block text-xs text-muted">{source.missedCount} of {source.appointmentCount}</span>}
                      </td>
                      <td className="num end">{source.daysToPay ?? <span className="text-muted">None paid</span>}</td>
                      <td className="end max-lg:hidden">{cell('billed', 'Billed', source.billedCents, source)}</td>
                      <td className="end max-lg:hidden">{cell('outstanding', 'Outstanding', source.outstandingCents, source)}</td>
                    </tr>
                  ))}
                </tbody>
                <tfoot>
                  <tr className={sumRow}>
                    <th scope="row" className="text-left">All</th>
                    <td className="max-lg:hidden" />
                    <td className="num end">{formatDollars(collectedCents)}</td>
                    <td className="num end max-md:hidden">{formatDollars(beforeCents)}</td>
                    <td className="num end">{sources.reduce((sum, source) => sum + source.caseCount, 0)}</td>
                    <td className="max-md:hidden" />
                    <td className="num end max-md:hidden">{sources.reduce((sum, source) => sum + source.referralCount, 0)}</td>
                    <td className="max-md:hidden" />
                    <td />
                    <td className="num end max-lg:hidden">{formatDollars(billedCents)}</td>
                    <td className="num end max-lg:hidden">{formatDollars(outstandingCents)}</td>
                  </tr>
                </tfoot>
              </table>
            </div>
            <p className="max-w-[75ch] pt-2 text-xs text-muted">A case belongs to whoever referred it first: the requester of its referral, else the office’s own word for how it came. “Before” is collected in {period.beforeWords}.</p>
          </Section>
        </div>
      )}
    </>
  );
}
