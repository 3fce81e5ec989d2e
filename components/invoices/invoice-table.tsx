import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import { StateIcon } from '@/components/ui/state-icon';
import type { InvoiceRow } from '@/lib/features/invoice-lists/schema';
import { kindWords } from '@/lib/format/case-words';
import { dueDistance } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber, doctor } from '@/lib/format/names';
import { stateOf } from './invoice-words';

export interface InvoiceGroup {
  readonly title: string;
  readonly rows: readonly InvoiceRow[];
  readonly count: number;
  readonly cents: number;
}

/** Invoices in groups with count and sum; on a phone each is two lines. */
export function InvoiceTable({ groups, today, label }: { readonly groups: readonly InvoiceGroup[]; readonly today: string; readonly label: string }) {
  return (
    <table aria-label={label} className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Invoice</th>
          <th scope="col" className="max-sm:hidden">Payer</th>
          <th scope="col" className="max-xl:hidden">Kind</th>
          <th scope="col" className="max-sm:hidden">State</th>
          <th scope="col" className="max-md:hidden">Payable by</th>
          <th scope="col" className="end max-xl:hidden">Total</th>
          <th scope="col" className="end">Balance</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.title}>
          <tr className="group-row">
            <th scope="rowgroup" colSpan={7} className="h-7!">
              <span className="flex items-baseline gap-2">
                <span className="font-semibold">{group.title}</span> <span className="num text-muted">{group.count}</span>
                <span className="num ml-auto font-semibold">{formatDollars(group.cents)}</span>
              </span>
            </th>
          </tr>
          {group.rows.map((row) => (
            <Row key={row.id} row={row} today={today} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ row, today }: { readonly row: InvoiceRow; readonly today: string }) {
  const state = stateOf(row);
  const owes = row.balanceCents > 0 && row.status !== 'VOID' && row.kind === 'INVOICE';
  return (
    <tr>
      <th scope="row">
        <Link href={`/invoices/${row.id}`} className="row-link">
          {row.claimantName ?? caseNumber(row.caseNumber)}
        </Link>
        <span className="block text-xs text-muted">
          <span className="ident whitespace-nowrap">{row.number ?? 'No number yet'}</span>
          <span className="sm:hidden">, {row.payerName}</span>
        </span>
        <span className="block text-xs sm:hidden">
          <StateIcon tone={state.tone}>{state.words}</StateIcon>
          {row.payableOn && owes && <span className={row.daysLate > 0 ? 'text-danger-ink' : 'text-muted'}>, {row.daysLate > 0 ? '' : 'payable '}{dueDistance(row.payableOn, today)}</span>}
        </span>
      </th>
      <td className="max-sm:hidden">
        {row.payerName}
        <span className="block text-xs text-muted">{doctor(row.physicianName)}</span>
      </td>
      <td className="max-xl:hidden">
        <KindChip>{kindWords(row.caseKind)}</KindChip>
      </td>
      <td className="whitespace-nowrap max-sm:hidden">
        <StateIcon tone={state.tone}>{state.words}</StateIcon>
      </td>
      <td className="max-md:hidden">{row.payableOn ? <Day date={row.payableOn} today={today} sense={owes ? 'due' : 'plain'} stacked /> : <span className="text-muted">Not issued</span>}</td>
      <td className="num end max-xl:hidden">{formatCents(row.totalCents)}</td>
      <td className="num end">{row.kind === 'CREDIT_NOTE' || row.status === 'VOID' ? '0.00' : formatCents(row.balanceCents)}</td>
    </tr>
  );
}
