import Link from 'next/link';
import { EmptyState } from '@/components/layout/empty-state';
import { PageHeader } from '@/components/layout/page-header';
import { ButtonLink, buttonClass } from '@/components/ui/button';
import { KindChip } from '@/components/ui/kind-chip';
import { PrintButton } from '@/components/ui/print-button';
import { agingBuckets } from '@/lib/domain/billing/aging';
import { invoiceAges } from '@/lib/domain/billing/invoice-standing';
import { lineWords } from '@/lib/domain/fee-schedule/line-words';
import { incomeDimensionLabels, incomeFigureLabels, incomeMovementLabels, type IncomeDimension, type IncomeRow, type IncomeRows } from '@/lib/features/income/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber, counted } from '@/lib/format/names';
import { rowsAddress, type readRowFilter } from './income-address';

type Filter = ReturnType<typeof readRowFilter>;

interface Props {
  readonly page: IncomeRows;
  readonly filter: Filter;
  readonly today: string;
  readonly mayOpenCase: boolean;
}

function periodInWords({ from, to }: Filter, today: string): string {
  if (from && to) return `${formatShortDay(from, today)} to ${formatShortDay(to, today)}`;
  return from ? `from ${formatShortDay(from, today)}` : to ? `to ${formatShortDay(to, today)}` : '';
}

/** What narrows the rows, in words; a location or a source is known by its name on the page that led here. */
function keyInWords(by: IncomeDimension, key: string, row: IncomeRow | undefined): string {
  if (by === 'kind') return row ? kindWords(row.caseKind) : '';
  if (by === 'physician') return row?.physicianName ?? '';
  if (by === 'payer') return row?.payerName ?? '';
  if (key === '') return `No ${incomeDimensionLabels[by].toLowerCase()}`;
  return by === 'code' ? lineWords(key) : `One ${incomeDimensionLabels[by].toLowerCase()}`;
}

/** The rows behind one figure of the income; they add up to it. */
export function IncomeRowsScreen({ page, filter, today, mayOpenCase }: Props) {
  const name = [page.rows[0] && filter.payerId ? page.rows[0].payerName : '', page.rows[0] && filter.physicianId ? page.rows[0].physicianName : '', filter.kind ? kindWords(filter.kind) : '', filter.age ? `${agingBuckets[invoiceAges.indexOf(filter.age)]?.label ?? ''} days since issue` : '', filter.by && filter.key !== undefined ? keyInWords(filter.by, filter.key, page.rows[0]) : '', periodInWords(filter, today)].filter(Boolean).join(', ');
  const whole = { ...filter, cursor: undefined };
  return (
    <>
      <PageHeader
        title={incomeFigureLabels[filter.figure]}
        breadcrumb={[{ label: 'Income', href: '/income' }, { label: 'Rows' }]}
        subtitle={`${[name, counted(page.count, 'row'), formatDollars(page.totalCents)].filter(Boolean).join(' · ')}`}
        actions={
          <>
            <PrintButton />
            <a href={rowsAddress(whole, '/api/v1/income/rows/csv')} download className={buttonClass({ kind: 'outline' })}>
              CSV
            </a>
          </>
        }
      />
      {page.rows.length === 0 ? (
        <EmptyState title="No rows" actions={<ButtonLink href="/income">Back to income</ButtonLink>}>
          Nothing makes up this figure: it is zero.
        </EmptyState>
      ) : (
        <div className="overflow-x-auto pt-2">
          <table aria-label={`${incomeFigureLabels[filter.figure]}, rows`} className="data-table rows-2 bleed">
            <thead>
              <tr>
                <th scope="col">{filter.figure === 'outstanding' || filter.figure === 'overdue' ? 'Payable by' : 'Date'}</th>
                <th scope="col">What</th>
                <th scope="col" className="max-sm:hidden">Payer</th>
                <th scope="col" className="max-md:hidden">Kind</th>
                <th scope="col" className="max-lg:hidden">Reference</th>
                <th scope="col" className="end">Amount</th>
              </tr>
            </thead>
            <tbody>
              {page.rows.map((row) => (
                <Row key={row.id} row={row} today={today} mayOpenCase={mayOpenCase} />
              ))}
            </tbody>
            <tfoot>
              <tr className="[&>*]:h-9 [&>*]:font-semibold">
                <th scope="row" colSpan={2} className="px-(--pad) text-left">
                  {filter.cursor ? 'Sum of all rows' : 'Sum'}
                </th>
                <td colSpan={4} className="num px-(--pad) text-right">
                  {formatDollars(page.totalCents)}
                </td>
              </tr>
            </tfoot>
          </table>
        </div>
      )}
      {page.nextCursor && (
        <div className="no-print px-(--pad) py-4">
          <ButtonLink href={rowsAddress({ ...filter, cursor: page.nextCursor })}>Show the next 50</ButtonLink>
        </div>
      )}
    </>
  );
}

function Row({ row, today, mayOpenCase }: { readonly row: IncomeRow; readonly today: string; readonly mayOpenCase: boolean }) {
  const who = row.claimantName ?? caseNumber(row.caseNumber);
  return (
    <tr>
      <td className="whitespace-nowrap">{formatDay(row.on, today)}</td>
      <th scope="row">
        {row.invoiceId ? (
          <Link href={`/invoices/${row.invoiceId}`} className="row-link">
            {incomeMovementLabels[row.movement]} <span className="ident">{row.number}</span>
          </Link>
        ) : (
          incomeMovementLabels[row.movement]
        )}
        <span className="block text-xs text-muted">
          {mayOpenCase ? (
            <Link href={`/cases/${row.caseId}`} className="quiet-link">
              {who}
            </Link>
          ) : (
            who
          )}
          <span className="block sm:hidden">{row.payerName}</span>
        </span>
      </th>
      <td className="max-sm:hidden">{row.payerName}</td>
      <td className="max-md:hidden">
        <KindChip>{kindWords(row.caseKind)}</KindChip>
      </td>
      <td className="max-lg:hidden">{row.reference}</td>
      <td className="num end">{formatCents(row.amountCents)}</td>
    </tr>
  );
}
