import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { ButtonLink } from '@/components/ui/button';
import { Dollar } from '@/components/ui/dollar';
import { invoiceAges } from '@/lib/domain/billing/invoice-standing';
import type { PayerScore, PayerScorecards } from '@/lib/features/scorecards/schema';
import { formatDollars, formatPercent, formatWholeDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import Link from 'next/link';
import { Exports } from './exports';
import { Figure, Figures } from './figure';
import { addressOf, periodParams, rowsAddress, type PeriodView } from './income-address';
import { IncomePlaces } from './income-places';
import { PeriodBar } from './period-bar';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

const share = (part: number, whole: number): string | null => (whole > 0 ? formatPercent(Math.round((part * 10_000) / whole)) : null);
const none = <span className="text-muted">None</span>;

/** What is owed by age, and how each payer pays. */
export function PayersScreen({ scorecards, view, mayOpenContact }: { readonly scorecards: PayerScorecards; readonly view: PeriodView; readonly mayOpenContact: boolean }) {
  const { period, ages, outstandingCents, billedCents, collectedCents, daysMedian, daysP90, payers, physicians, today } = scorecards;
  const narrow = view.physicianId ? { physicianId: view.physicianId } : {};
  const old = ages.at(-1)?.cents ?? 0;
  const slow = payers.filter((payer) => payer.daysMedian !== null && payer.collectedCents > 0).reduce<PayerScore | null>((worst, payer) => (worst === null || (payer.daysMedian ?? 0) > (worst.daysMedian ?? 0) ? payer : worst), null);
  const span = { from: period.from, to: period.through };
  return (
    <>
      <PageHeader title="Payers" breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Payers' }]} subtitle={`${counted(payers.length, 'payer')} · ${formatDollars(outstandingCents)} outstanding`} actions={<Exports csv={addressOf('/api/v1/income/payers/csv', periodParams(view))} />} below={<IncomePlaces here="/income/payers" />} />
      <PeriodBar path="/income/payers" view={view} period={period} today={today} physicians={physicians} />
      <Figures>
        <Figure title={`Billed, ${period.words}`} cents={billedCents} href={rowsAddress({ figure: 'billed', ...span, ...narrow })} />
        <Figure title={`Collected, ${period.words}`} cents={collectedCents} href={rowsAddress({ figure: 'collected', ...span, ...narrow })} />
        <Figure title="Outstanding" cents={outstandingCents} href={rowsAddress({ figure: 'outstanding', ...narrow })}>
          {formatWholeDollars(old)} of it 91 days or older
        </Figure>
        <Figure title="Days to pay" text={daysMedian === null ? 'Not known yet' : `${daysMedian} days`}>
          {daysP90 === null ? 'nothing was paid' : `half of the payments within; nine of ten within ${daysP90}`}
        </Figure>
      </Figures>
      {payers.length === 0 ? (
        <EmptyState title={`No payer in ${period.words}`} actions={<ButtonLink href="/invoices">Open invoices</ButtonLink>}>
          Issue the first invoice: how its payer pays stands here.
        </EmptyState>
      ) : (
        <div className="px-(--pad) pb-8">
          <Section title="Outstanding by age" note={`days since issue, as of today. ${outstandingCents > 0 ? `${formatPercent(Math.round((old * 10_000) / outstandingCents))} is older than 90 days.` : ''}`} className="mt-3">
            <table aria-label="Outstanding by age" className="data-table">
              <thead>
                <tr>
                  <th scope="col">Days</th>
                  <th scope="col">Share</th>
                  <th scope="col" className="end">Invoices</th>
                  <th scope="col" className="end">Outstanding</th>
                </tr>
              </thead>
              <tbody>
                {ages.map((age, index) => (
                  <tr key={age.label}>
                    <th scope="row" className="whitespace-nowrap">{age.label}</th>
                    <td className="w-1/2">
                      <ShareBar bps={outstandingCents > 0 ? Math.round((age.cents * 10_000) / outstandingCents) : 0} wide />
                    </td>
                    <td className="num end">{age.count}</td>
                    <td className="end">
                      <Dollar cents={age.cents} title={`Outstanding, ${age.label} days`} href={rowsAddress({ figure: 'outstanding', age: invoiceAges[index], ...narrow })} />
                    </td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className={sumRow}>
                  <th scope="row" className="text-left">All</th>
                  <td />
                  <td className="num end">{ages.reduce((sum, age) => sum + age.count, 0)}</td>
                  <td className="num end">{formatDollars(outstandingCents)}</td>
                </tr>
              </tfoot>
            </table>
          </Section>
          <Section title="Payer by payer" count={payers.length} note={`${period.words}${slow ? `; ${slow.name} takes the longest, ${slow.daysMedian ?? 0} days` : ''}`} className="mt-6">
            <div className="overflow-x-auto">
              <table aria-label="Payer by payer" className="data-table rows-2">
                <thead>
                  <tr>
                    <th scope="col">Payer</th>
                    <th scope="col" className="end max-sm:hidden">Billed</th>
                    <th scope="col" className="end max-sm:hidden">Paid of it</th>
                    <th scope="col" className="end">Collected</th>
                    <th scope="col" className="end">Days to pay</th>
                    <th scope="col" className="end max-lg:hidden">EOR late</th>
                    <th scope="col" className="end max-lg:hidden">Lines cut</th>
                    <th scope="col" className="end max-xl:hidden">Denied</th>
                    <th scope="col" className="end max-xl:hidden">Appeals won</th>
                    <th scope="col" className="end">Outstanding</th>
                    <th scope="col" className="end max-md:hidden">91+ days</th>
                  </tr>
                </thead>
                <tbody>
                  {payers.map((payer) => (
                    <PayerRow key={payer.payerId} payer={payer} span={span} narrow={narrow} mayOpenContact={mayOpenContact} />
                  ))}
                </tbody>
                <tfoot>
                  <tr className={sumRow}>
                    <th scope="row" className="text-left">All</th>
                    <td className="num end max-sm:hidden">{formatDollars(billedCents)}</td>
                    <td className="max-sm:hidden" />
                    <td className="num end">{formatDollars(collectedCents)}</td>
                    <td className="num end">{daysMedian ?? ''}</td>
                    <td className="max-lg:hidden" />
                    <td className="max-lg:hidden" />
                    <td className="max-xl:hidden" />
                    <td className="max-xl:hidden" />
                    <td className="num end">{formatDollars(outstandingCents)}</td>
                    <td className="num end max-md:hidden">{formatDollars(old)}</td>
                  </tr>
                </tfoot>
              </table>
            </div>
            <p className="max-w-[75ch] pt-2 text-xs text-muted">
              “Paid of it” is what has come of the bills issued in the period. An EOR is late when none came within 60 days of the bill’s receipt (or issue) and the bill was not paid by then. Cut are lines paid below what was expected, denied are lines allowed at zero.
            </p>
          </Section>
        </div>
      )}
    </>
  );
}

interface RowProps {
  readonly payer: PayerScore;
  readonly span: { readonly from: string; readonly to: string };
  readonly narrow: { readonly physicianId?: string };
  readonly mayOpenContact: boolean;
}

function PayerRow({ payer, span, narrow, mayOpenContact }: RowProps) {
  const { payerId, name } = payer;
  return (
    <tr>
      <th scope="row">
        {mayOpenContact ? (
          <Link href={`/contacts/${payerId}/account`} className="row-link">
            {name}
          </Link>
        ) : (
          name
        )}
        <span className="block text-xs font-normal text-muted">{counted(payer.invoiceCount, 'invoice')}</span>
      </th>
      <td className="end max-sm:hidden">
        <Dollar cents={payer.billedCents} title={`Billed, ${name}`} href={rowsAddress({ figure: 'billed', ...span, payerId, ...narrow })} />
      </td>
      <td className="num end max-sm:hidden">{payer.paidBps === null ? none : formatPercent(payer.paidBps)}</td>
      <td className="end">
        <Dollar cents={payer.collectedCents} title={`Collected, ${name}`} href={rowsAddress({ figure: 'collected', ...span, payerId, ...narrow })} />
      </td>
      <td className="num end">
        {payer.daysMedian ?? <span className="text-muted">None paid</span>}
        {payer.daysP90 !== null && <span className="block text-xs text-muted">90% in {payer.daysP90}</span>}
      </td>
      <td className="num end max-lg:hidden">{payer.eorDueCount === 0 ? none : `${payer.eorLateCount} of ${payer.eorDueCount}`}</td>
      <td className="num end max-lg:hidden">{share(payer.shortLineCount, payer.lineCount) ?? none}</td>
      <td className="num end max-xl:hidden">{share(payer.deniedLineCount, payer.lineCount) ?? none}</td>
      <td className="num end max-xl:hidden">
        {payer.appealCount === 0 ? none : `${payer.appealWonCount} of ${payer.appealCount}`}
        {payer.recoveredCents > 0 && <span className="block text-xs text-muted">{formatDollars(payer.recoveredCents)} back</span>}
      </td>
      <td className="end">
        <Dollar cents={payer.outstandingCents} title={`Outstanding, ${name}`} href={rowsAddress({ figure: 'outstanding', payerId, ...narrow })} />
      </td>
      <td className="end max-md:hidden">
        <Dollar cents={payer.ages.at(-1) ?? 0} title={`Outstanding 91 days or longer, ${name}`} href={rowsAddress({ figure: 'outstanding', age: '91-', payerId, ...narrow })} />
      </td>
    </tr>
  );
}
