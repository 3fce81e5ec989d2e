import Link from 'next/link';
import { CutNote } from '@/components/layout/cut-note';
import { Section } from '@/components/layout/section';
import { Day } from '@/components/ui/day';
import type { Month, MonthMovement, MovementFigure } from '@/lib/features/month-closes/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

const movementWords = {
  billed: 'Billed', voided: 'Voided', credited: 'Credited', credit_voided: 'Credit voided', collected: 'Collected', taken_back: 'Taken back', written_off: 'Written off', write_off_reversed: 'Write-off taken back',
} as const satisfies Record<MonthMovement['kind'], string>;
const figureWords = { billed: 'billed', voided: 'voided', credited: 'credited', collected: 'collected', written_off: 'written off' } as const satisfies Record<MovementFigure, string>;

interface Props {
  readonly month: Month;
  /** The figure whose rows are shown; without it all. */
  readonly figure: MovementFigure | undefined;
}

/** The rows behind a month's figures, or behind the one that was opened, with their sum. */
export function MonthRows({ month, figure }: Props) {
  const { today, movements, movementCount, movementCents } = month;
  return (
    <div id="rows">
      <Section
        title={figure ? `Rows of what was ${figureWords[figure]}` : 'Rows behind the figures'}
        count={movementCount}
        className="mt-6"
        aside={
          <span className="flex items-baseline gap-3">
            {figure && (
              <Link href={`/payments/close?month=${month.month}#rows`} scroll={false} className="quiet-link no-print">
                All rows
              </Link>
            )}
            <span className="num text-sm font-semibold text-foreground">{formatDollars(movementCents)}</span>
          </span>
        }
      >
        {movements.length === 0 ? (
          <p className="py-3 text-muted">Nothing moved in this month.</p>
        ) : (
          <table aria-label="Movements" className="data-table">
            <thead className="max-sm:sr-only">
              <tr>
                <th scope="col">Date</th>
                <th scope="col">What</th>
                <th scope="col" className="max-md:hidden">Payer</th>
                <th scope="col" className="end">Amount</th>
              </tr>
            </thead>
            <tbody>
              {movements.map((row) => (
                <tr key={`${row.kind}${row.id}`}>
                  <td>
                    <span className="font-medium whitespace-nowrap sm:hidden">{formatDay(row.on, today)}</span>
                    <span className="max-sm:hidden">
                      <Day date={row.on} today={today} />
                    </span>
                  </td>
                  <th scope="row" className="font-normal">
                    {movementWords[row.kind]}{' '}
                    <Link href={`/invoices/${row.invoiceId}`} className="ident whitespace-nowrap text-link">
                      {row.number}
                    </Link>
                  </th>
                  <td className="max-md:hidden">{row.payerName}</td>
                  <td className="num end">{formatCents(row.cents)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <CutNote className="" shown={movements.length} count={movementCount} noun="row" rest="the CSV has all of them" />
      </Section>
    </div>
  );
}
