'use client';

import Link from 'next/link';
import { useMay } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { Day } from '@/components/ui/day';
import { StateIcon } from '@/components/ui/state-icon';
import type { DueAppeals } from '@/lib/features/appeals/schema';
import { formatCents } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { kindLabel } from './appeal-words';

type Row = DueAppeals['rows'][number];

const steps = { begin: ['not-begun', 'Begin'], send: ['underway', 'Send'], answer: ['check', 'Answer overdue'], missed: ['failed', 'Missed'] } as const;
const hrefOf = (row: Row): string => (row.appealId ? `/appeals/${row.appealId}` : `/appeals/new?invoice=${row.invoiceId}${row.eorId ? `&eor=${row.eorId}` : ''}`);

/** What is to be done, the day that is gone first on top; what is missed stands at the end with what it means. */
export function DueTable({ rows, today }: { readonly rows: readonly Row[]; readonly today: string }) {
  const mayOpenCase = useMay('case.read');
  return (
    <table aria-label="Appeals that are due" className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="max-sm:hidden">Due</th>
          <th scope="col">What</th>
          <th scope="col" className="max-sm:hidden">Bill</th>
          <th scope="col" className="max-md:hidden">Payer</th>
          <th scope="col" className="max-xl:hidden">Why</th>
          <th scope="col" className="end">In dispute</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => {
          const [tone, words] = steps[row.step];
          return (
            <tr key={`${row.kind}${row.appealId ?? row.eorId ?? row.invoiceId}`} data-row>
              <td className="whitespace-nowrap max-sm:hidden">{row.dueOn ? <Day date={row.dueOn} today={today} sense="due" stacked /> : <span className="text-muted">Open</span>}</td>
              <th scope="row" className="max-sm:py-2! max-sm:pl-(--pad)!">
                <Link href={hrefOf(row)} data-row-focus className="row-link">
                  {kindLabel(row.kind)}
                </Link>
                <span className="block text-xs font-normal">
                  <StateIcon tone={tone}>{words}</StateIcon>
                </span>
                <span className="block text-xs font-normal text-muted sm:hidden">
                  <span className="ident whitespace-nowrap">{row.invoiceNumber}</span>, {row.claimantName ?? caseNumber(row.caseNumber)}
                  {row.dueOn && <Day date={row.dueOn} today={today} sense="due" className="block" />}
                </span>
              </th>
              <td className="max-sm:hidden">
                <Link href={`/invoices/${row.invoiceId}`} className="ident quiet-link inline-flex min-h-6 items-center">
                  {row.invoiceNumber}
                </Link>
                <span className="block text-xs text-muted">
                  {mayOpenCase ? (
                    <Link href={`/cases/${row.caseId}`} className="quiet-link inline-flex min-h-6 items-center">
                      {row.claimantName ?? caseNumber(row.caseNumber)}
                    </Link>
                  ) : (
                    caseNumber(row.caseNumber)
                  )}
                </span>
              </td>
              <td className="max-md:hidden">{row.payerName}</td>
              <td className="max-w-md text-soft max-xl:hidden">
                {row.why} {row.section && <Cite verify={row.confidence === 'M'}>{row.section}</Cite>}
              </td>
              <td className="num end">{formatCents(row.disputedCents)}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
