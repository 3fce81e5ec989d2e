import Link from 'next/link';
import { PageHeader } from '@/components/layout/page-header';
import { Section } from '@/components/layout/section';
import { buttonClass } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { StateIcon } from '@/components/ui/state-icon';
import type { YearBooks, YearMonth } from '@/lib/features/year-books/schema';
import { formatMonth } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';
import { Figure, Figures } from './figure';
import { rowsAddress } from './income-address';
import { IncomePlaces } from './income-places';
import { segment } from './segment';
import { sumRow } from './sum-row';

const columns = [
  ['billedCents', 'Billed', ''],
  ['voidedCents', 'Voided', 'max-lg:hidden'],
  ['creditedCents', 'Credited', 'max-lg:hidden'],
  ['collectedCents', 'Collected', ''],
  ['writtenOffCents', 'Written off', 'max-md:hidden'],
  ['receivedCents', 'Received', 'max-md:hidden'],
  ['bouncedCents', 'Came back', 'max-xl:hidden'],
  ['refundedCents', 'Refunded', 'max-xl:hidden'],
] as const satisfies readonly (readonly [keyof YearMonth, string, string])[];

/** The books of a year: what goes to the accountant, as a summary to print and as files. */
export function YearScreen({ books }: { readonly books: YearBooks }) {
  const { year, years, months, totals, payers, receivedCents, countedCents, closedCount, differenceCents, driftCents, files, today } = books;
  const agrees = differenceCents === 0 && driftCents === 0;
  const span = { from: `${year}-01-01`, to: `${year}-12-31` };
  return (
    <>
      <PageHeader
        title={`Books of ${year}`}
        breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Year end' }]}
        subtitle={`${counted(closedCount, 'month')} closed of ${months.length}`}
        actions={
          <>
            <PrintButton />
            <a href={`/api/v1/income/year/zip?year=${year}`} download className={buttonClass({ kind: 'primary' })}>
              Take away as files
            </a>
          </>
        }
        below={<IncomePlaces here="/income/year" />}
      />
      <nav aria-label="Year" className="no-print flex flex-wrap items-center gap-1 border-b border-border px-(--pad) py-2">
        {years.map((one) => (
          <Link key={one} href={`/income/year?year=${one}`} aria-current={one === year ? 'true' : undefined} className={segment}>
            {one}
          </Link>
        ))}
      </nav>
      <Figures>
        <Figure title="Billed, less voids and credits" cents={totals.billedCents - totals.voidedCents - totals.creditedCents} href={rowsAddress({ figure: 'billed', ...span })} />
        <Figure title="Collected" cents={totals.collectedCents} href={rowsAddress({ figure: 'collected', ...span })} />
        <Figure title="Written off" cents={totals.writtenOffCents} href={rowsAddress({ figure: 'written_off', ...span })} />
        <Figure title="Outstanding at the end" cents={months.at(-1)?.closingCents ?? 0} />
      </Figures>
      <div className="px-(--pad) pb-8">
        <p className="pt-3">
          <StateIcon tone={agrees ? 'done' : 'wrong'}>{agrees ? 'Files, months and closed books agree to the cent.' : `${formatDollars(differenceCents + driftCents)} differ between the files, the months and what was written down when they were closed.`}</StateIcon>
        </p>
        <Section title="By month" note={`${counted(closedCount, 'month')} closed. In ${year} ${formatDollars(totals.collectedCents)} was collected and ${formatDollars(totals.receivedCents - totals.bouncedCents - totals.refundedCents)} received, whatever it was put on.`} className="mt-3">
          <div className="overflow-x-auto">
            <table aria-label="By month" className="data-table">
              <thead>
                <tr>
                  <th scope="col">Month</th>
                  {columns.map(([key, label, when]) => (
                    <th key={key} scope="col" className={`end ${when}`}>
                      {label}
                    </th>
                  ))}
                  <th scope="col" className="end">Owed at its end</th>
                  <th scope="col" className="max-md:hidden">Books</th>
                </tr>
              </thead>
              <tbody>
                {months.map((month) => (
                  <tr key={month.month}>
                    <th scope="row">
                      <Link href={`/payments/close?month=${month.month}`} className="row-link">
                        {formatMonth(month.month, `${year}-01-01`)}
                      </Link>
                    </th>
                    {columns.map(([key, , when]) => (
                      <td key={key} className={`num end ${when}`}>
                        {formatCents(month[key])}
                      </td>
                    ))}
                    <td className="num end">{formatCents(month.closingCents)}</td>
                    <td className="max-md:hidden">{month.closed ? <StateIcon tone={month.driftCents === 0 ? 'done' : 'wrong'}>{month.driftCents === 0 ? 'Closed' : `Differs by ${formatDollars(month.driftCents ?? 0)}`}</StateIcon> : <span className="text-muted">{month.month === today.slice(0, 7) ? 'Running' : 'Open'}</span>}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className={sumRow}>
                  <th scope="row" className="text-left">{year}</th>
                  {columns.map(([key, , when]) => (
                    <td key={key} className={`num end ${when}`}>
                      {formatDollars(totals[key])}
                    </td>
                  ))}
                  <td />
                  <td className="max-md:hidden" />
                </tr>
              </tfoot>
            </table>
          </div>
        </Section>
        <Section title="By payer and tax identity" count={payers.length} note="for the 1099s of the payers" className="mt-6">
          <div className="overflow-x-auto">
            <table aria-label="By payer and tax identity" className="data-table">
              <thead>
                <tr>
                  <th scope="col">Payer</th>
                  <th scope="col">Paid to</th>
                  <th scope="col" className="end max-md:hidden">Payments</th>
                  <th scope="col" className="end">Received in {year}</th>
                  <th scope="col" className="end">Counted in {year}</th>
                </tr>
              </thead>
              <tbody>
                {payers.map((row) => (
                  <tr key={`${row.payerId} ${row.taxIdentityId ?? ''}`}>
                    <th scope="row">{row.payerName}</th>
                    <td>
                      {row.taxName}
                      {row.taxLastFour && <span className="ml-2 text-muted">ends in {row.taxLastFour}</span>}
                    </td>
                    <td className="num end max-md:hidden">{row.paymentCount}</td>
                    <td className="num end">{formatCents(row.receivedCents)}</td>
                    <td className="num end">{formatCents(row.countedCents)}</td>
                  </tr>
                ))}
              </tbody>
              <tfoot>
                <tr className={sumRow}>
                  <th scope="row" className="text-left">All</th>
                  <td />
                  <td className="max-md:hidden" />
                  <td className="num end">{formatDollars(receivedCents)}</td>
                  <td className="num end">{formatDollars(countedCents)}</td>
                </tr>
              </tfoot>
            </table>
          </div>
          <p className="max-w-[75ch] pt-2 text-xs text-muted">A 1099 goes by the day on which money was received; the books count what came late for a closed month in the next open one. Money that is not on an invoice yet, and deposits, are not among it.</p>
        </Section>
        <Section title="Files" note="CSV, together in one ZIP, with a table by month and one by payer" className="mt-6">
          <table aria-label="Files" className="data-table max-w-[640px]">
            <thead>
              <tr>
                <th scope="col">File</th>
                <th scope="col" className="end">Rows</th>
                <th scope="col" className="end">Sum</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.file}>
                  <th scope="row">{file.name}</th>
                  <td className="num end">{file.rows}</td>
                  <td className="num end">{formatCents(file.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      </div>
    </>
  );
}
