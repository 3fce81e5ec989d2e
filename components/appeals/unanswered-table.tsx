'use client';

import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import { ladderLabels } from '@/lib/domain/billing/appeals/ladder';
import type { UnansweredBill } from '@/lib/features/payment-letters/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';

const dueWords = { ...ladderLabels, petition: 'Petition' } as const;
/** Whether a letter may be sent for a bill today. */
export const takesLetter = (row: UnansweredBill): boolean => row.due !== null && row.due !== 'petition';

interface Props {
  readonly rows: readonly UnansweredBill[];
  readonly today: string;
  readonly selected: ReadonlySet<string>;
  readonly onSelect: ((invoiceId: string) => void) | null;
}

/** Bills that were neither paid nor explained: how long, what went out, what is due today. */
export function UnansweredTable({ rows, today, selected, onSelect }: Props) {
  return (
    <table aria-label="Bills without an answer" className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Bill</th>
          <th scope="col" className="max-md:hidden">Payer</th>
          <th scope="col">Waiting</th>
          <th scope="col" className="max-lg:hidden">Letters</th>
          <th scope="col" className="max-sm:hidden">Today</th>
          <th scope="col" className="end">Owed</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.invoiceId} data-row data-selected={selected.has(row.invoiceId) || undefined}>
            <th scope="row" className="max-sm:py-1.5!">
              <span className="flex items-start gap-2">
                {onSelect && takesLetter(row) && <input type="checkbox" aria-label={`Select ${row.invoiceNumber}`} aria-keyshortcuts="X" className="no-print mt-0.5 size-3.5 accent-(--accent)" checked={selected.has(row.invoiceId)} onChange={() => onSelect(row.invoiceId)} />}
                <span>
                  <Link href={`/invoices/${row.invoiceId}`} data-row-focus className="row-link ident">
                    {row.invoiceNumber}
                  </Link>
                  <span className="block text-xs font-normal text-muted">{row.claimantName ?? caseNumber(row.caseNumber)}</span>
                  <span className="block font-normal sm:hidden">
                    <TodayStep row={row} today={today} />
                  </span>
                </span>
              </span>
            </th>
            <td className="max-md:hidden">{row.payerName}</td>
            <td className="sm:whitespace-nowrap">
              <span className="num font-medium">Day {row.days}</span>
              <span className="block text-xs text-muted">{row.medicalLegal ? `${row.receiptRecorded ? 'received' : 'issued, no receipt kept,'} ${formatShortDay(row.receivedOn, today)}` : `payable ${formatShortDay(row.dueOn, today)}`}</span>
            </td>
            <td className="max-lg:hidden">
              <ol className="flex flex-wrap gap-x-3">
                {row.steps.filter(({ state }) => state === 'sent' || state === 'skipped').map((step) => (
                  <li key={step.kind} className="text-xs">
                    {step.letterId ? (
                      <Link href={`/letters/${step.letterId}`} className="quiet-link inline-flex min-h-6 items-center">
                        <StateIcon tone="done">{`${ladderLabels[step.kind]} ${formatShortDay(step.sentOn ?? step.on, today)}`}</StateIcon>
                      </Link>
                    ) : (
                      <StateIcon tone="off">{`${ladderLabels[step.kind]} passed over`}</StateIcon>
                    )}
                  </li>
                ))}
              </ol>
            </td>
            <td className="whitespace-nowrap max-sm:hidden">
              <TodayStep row={row} today={today} />
            </td>
            <td className="end">
              <span className="num">{formatCents(row.balanceCents)}</span>
              {row.penaltyCents + row.interestCents > 0 && <span className="block text-xs text-muted">+ {formatDollars(row.penaltyCents + row.interestCents)}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function TodayStep({ row, today }: { readonly row: UnansweredBill; readonly today: string }) {
  if (row.petitionId) {
    return (
      <Link href={`/appeals/${row.petitionId}`} className="text-link inline-flex min-h-6 items-center">
        Petition
      </Link>
    );
  }
  if (row.due === 'petition') {
    return (
      <Link href={`/appeals/new?invoice=${row.invoiceId}`} className="text-link inline-flex min-h-6 items-center">
        Begin a petition
      </Link>
    );
  }
  if (row.due) return <StateIcon tone="check">{dueWords[row.due]}</StateIcon>;
  return row.next ? (
    <span className="text-soft">
      {dueWords[row.next.kind]} <Day date={row.next.on} today={today} stacked />
    </span>
  ) : (
    <span className="text-muted">Nothing</span>
  );
}
