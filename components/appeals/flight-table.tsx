'use client';

import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { AppealRow } from '@/lib/features/appeals/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { kindLabel, standing } from './appeal-words';

/** Appeals on their way, or answered. */
export function FlightTable({ rows, today, answered }: { readonly rows: readonly AppealRow[]; readonly today: string; readonly answered: boolean }) {
  return (
    <table aria-label={answered ? 'Answered appeals' : 'Appeals in flight'} className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Appeal</th>
          <th scope="col" className="max-sm:hidden">Bill</th>
          <th scope="col" className="max-md:hidden">Payer</th>
          <th scope="col" className="max-lg:hidden">Sent</th>
          <th scope="col">{answered ? 'Answered' : 'Answer due'}</th>
          <th scope="col" className="end max-sm:hidden">In dispute</th>
          {answered && <th scope="col" className="end">Recovered</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const { tone, words } = standing({ ...row, today });
          const day = answered ? row.answeredOn : row.answerDueOn;
          return (
            <tr key={row.id} data-row>
              <th scope="row" className="max-sm:py-2!">
                <Link href={`/appeals/${row.id}`} data-row-focus className="row-link">
                  {kindLabel(row.kind)}
                </Link>
                <span className="block text-xs font-normal">
                  <StateIcon tone={tone}>{words}</StateIcon>
                </span>
                <span className="block text-xs font-normal text-muted sm:hidden">
                  <span className="ident whitespace-nowrap">{row.invoiceNumber}</span>, {row.claimantName ?? caseNumber(row.caseNumber)}
                  <span className="num block">{formatCents(row.disputedCents)} in dispute</span>
                </span>
              </th>
              <td className="max-sm:hidden">
                <Link href={`/invoices/${row.invoiceId}`} className="ident quiet-link inline-flex min-h-6 items-center">
                  {row.invoiceNumber}
                </Link>
                <span className="block text-xs text-muted">{row.claimantName ?? caseNumber(row.caseNumber)}</span>
              </td>
              <td className="max-md:hidden">{row.payerName}</td>
              <td className="whitespace-nowrap max-lg:hidden">{row.sentOn ? formatShortDay(row.sentOn, today) : ''}</td>
              <td className="whitespace-nowrap">{day ? <Day date={day} today={today} sense={answered ? 'plain' : 'due'} stacked /> : <span className="text-muted">No day</span>}</td>
              <td className="num end max-sm:hidden">{formatCents(row.disputedCents)}</td>
              {answered && <td className="num end">{formatCents(row.recoveredCents)}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
