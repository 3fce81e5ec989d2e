import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { Dollar } from '@/components/ui/dollar';
import { incomeDimensionLabels, IncomeDimension, type Income } from '@/lib/features/income/schema';
import { formatDollars, formatPercent } from '@/lib/format/money';
import { incomeAddress, rowsAddress, type IncomeView } from './income-address';
import { ShareBar } from './share-bar';
import { sumRow } from './sum-row';

/** The period's money by one property, chosen above the table; every figure opens its rows, and the columns add up to the figures above. */
export function IncomeParts({ income, view, csv }: { readonly income: Income; readonly view: IncomeView; readonly csv: string }) {
  const { parts, period, sums, outstanding, by, basis } = income;
  const span = { from: period.from, to: period.through };
  const scope = (key: string) => ({ by, key, ...(view.physicianId ? { physicianId: view.physicianId } : {}) });
  const noun = incomeDimensionLabels[by];
  return (
    <Section
      title={`By ${noun.toLowerCase()}`}
      note={`${period.words}; outstanding as of today`}
      className="mt-6"
      aside={
        <a href={csv} download className="quiet-link no-print">
          CSV
        </a>
      }
    >
      <nav aria-label="Divide by" className="no-print flex flex-wrap gap-x-3 gap-y-1 pb-1 text-xs">
        {IncomeDimension.options.map((one) => (
          <Link key={one} href={incomeAddress({ ...view, by: one })} scroll={false} aria-current={one === by ? 'true' : undefined} className="quiet-link py-1 aria-[current]:font-semibold aria-[current]:text-foreground">
            {incomeDimensionLabels[one]}
          </Link>
        ))}
      </nav>
      <div className="overflow-x-auto">
        <table aria-label={`By ${noun.toLowerCase()}`} className="data-table">
          <thead>
            <tr>
              <th scope="col">{noun}</th>
              <th scope="col" className="max-md:hidden">Share</th>
              <th scope="col" className="end max-xl:hidden">Cases</th>
              <th scope="col" className="end">Billed</th>
              <th scope="col" className="end">Collected</th>
              <th scope="col" className="end max-xl:hidden">Before</th>
              <th scope="col" className="end max-2xl:hidden">Written off</th>
              <th scope="col" className="end">Outstanding</th>
              <th scope="col" className="end max-md:hidden">Days to pay</th>
            </tr>
          </thead>
          <tbody>
            {parts.map((part) => {
              const cell = (figure: 'billed' | 'collected' | 'written_off' | 'outstanding', says: string, cents: number, className = '') => (
                <td className={`end ${className}`}>
                  <Dollar cents={cents} title={`${says}, ${part.name}`} href={rowsAddress({ figure, ...(figure === 'outstanding' ? {} : span), ...scope(part.id) })} />
                </td>
              );
              return (
                <tr key={part.id}>
                  <th scope="row" className="sm:whitespace-nowrap">{part.name}</th>
                  <td className="max-md:hidden">
                    <span className="flex items-center gap-2">
                      <ShareBar bps={part.shareBps} />
                      <span className="num text-muted">{formatPercent(part.shareBps)}</span>
                    </span>
                  </td>
                  <td className="num end max-xl:hidden">{part.caseCount}</td>
                  {cell('billed', 'Billed', part.billedCents)}
                  {cell('collected', 'Collected', part.collectedCents)}
                  <td className="end max-xl:hidden">
                    <Dollar cents={part.beforeCents} title={`Before, ${part.name}`} href={rowsAddress({ figure: basis === 'cash' ? 'collected' : 'billed', from: period.before.from, to: period.before.to, ...scope(part.id) })} />
                  </td>
                  {cell('written_off', 'Written off', part.writtenOffCents, 'max-2xl:hidden')}
                  {cell('outstanding', 'Outstanding', part.outstandingCents)}
                  <td className="num end max-md:hidden">{part.daysToPay ?? <span className="text-muted">None paid</span>}</td>
                </tr>
              );
            })}
          </tbody>
          <tfoot>
            <tr className={sumRow}>
              <th scope="row" className="text-left">All</th>
              <td className="max-md:hidden" />
              <td className="max-xl:hidden" />
              <td className="num end">{formatDollars(sums.billedCents)}</td>
              <td className="num end">{formatDollars(sums.collectedCents)}</td>
              <td className="num end max-xl:hidden">{formatDollars(basis === 'cash' ? sums.beforeCollectedCents : sums.beforeBilledCents)}</td>
              <td className="num end max-2xl:hidden">{formatDollars(sums.writtenOffCents)}</td>
              <td className="num end">{formatDollars(outstanding.cents)}</td>
              <td className="max-md:hidden" />
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="pt-1 text-xs text-muted">“Before” is {basis === 'cash' ? 'collected' : 'billed'} in {period.beforeWords}.</p>
    </Section>
  );
}
