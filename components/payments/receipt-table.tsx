import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { paymentMethodLabels } from '@/lib/domain/billing/payment-methods';
import type { ReceiptRow } from '@/lib/features/receipts/schema';
import { formatFullDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { receiptStates, whereItIs } from './receipt-words';

/** What came in, a row a receipt; on a phone each is two lines. */
export function ReceiptTable({ rows, today, label }: { readonly rows: readonly ReceiptRow[]; readonly today: string; readonly label: string }) {
  return (
    <table aria-label={label} className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Payer</th>
          <th scope="col" className="max-sm:hidden">Received</th>
          <th scope="col" className="max-md:hidden">How</th>
          <th scope="col" className="max-sm:hidden">Where it is</th>
          <th scope="col" className="max-xl:hidden">Bank</th>
          <th scope="col" className="end max-md:hidden">Unapplied</th>
          <th scope="col" className="end">Amount</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">
              <Link href={`/payments/${row.id}`} className="row-link">
                {row.payerName}
              </Link>
              <span className="block text-xs text-muted">
                {row.kind === 'DEPOSIT' ? `Deposit, case ${caseNumber(row.caseNumber ?? 0)}` : row.reference ? <span className="ident">{row.reference}</span> : 'No reference'}
                <span className="sm:hidden">, {formatFullDay(row.receivedOn)}</span>
              </span>
              <span className="block text-xs sm:hidden">
                <StateIcon tone={receiptStates[row.state].tone}>{whereItIs(row)}</StateIcon>
              </span>
            </th>
            <td className="max-sm:hidden">
              <Day date={row.receivedOn} today={today} stacked />
              {row.countsOn !== row.receivedOn && <span className="block text-xs text-warning-ink">counts on {formatFullDay(row.countsOn)}</span>}
            </td>
            <td className="max-md:hidden">
              {paymentMethodLabels[row.method]}
              {row.kind === 'DEPOSIT' && row.reference && <span className="ident block text-xs whitespace-nowrap text-muted">{row.reference}</span>}
            </td>
            <td className="max-sm:hidden">
              <StateIcon tone={receiptStates[row.state].tone}>{whereItIs(row)}</StateIcon>
            </td>
            <td className="max-xl:hidden">{row.matched ? <StateIcon tone="done">Matched</StateIcon> : <span className="text-muted">Not matched</span>}</td>
            <td className="num end max-md:hidden">{row.unappliedCents === 0 ? '' : formatCents(row.unappliedCents)}</td>
            <td className={`num end ${row.state === 'reversed' ? 'text-muted line-through' : ''}`}>{formatCents(row.amountCents)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
