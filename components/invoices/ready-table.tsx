import Link from 'next/link';
import { Day } from '@/components/ui/day';
import { KindChip } from '@/components/ui/kind-chip';
import type { ReadyToBill } from '@/lib/features/invoices/schema';
import { evaluationStateLabels, type EvaluationState } from '@/lib/features/evaluations/schema';
import { kindWords } from '@/lib/format/case-words';
import { formatDay, formatShortDay } from '@/lib/format/dates';
import { formatCents } from '@/lib/format/money';
import { caseNumber } from '@/lib/format/names';
import { DraftButton } from './draft-button';

/** What is done and waits for its bill, the oldest first, with its value and the last day to send it. */
export function ReadyTable({ ready, today, mayDraft, mayOpenCases }: { readonly ready: ReadyToBill; readonly today: string; readonly mayDraft: boolean; readonly mayOpenCases: boolean }) {
  return (
    <table aria-label="Ready to bill" className="data-table rows-2 bleed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">Case</th>
          <th scope="col" className="max-sm:hidden">Payer</th>
          <th scope="col" className="max-md:hidden">Kind</th>
          <th scope="col">Since</th>
          <th scope="col" className="max-lg:hidden">Bill before</th>
          <th scope="col" className="end">Value</th>
          {mayDraft && (
            <th scope="col" className="end no-print">
              <span className="sr-only">Draft</span>
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {ready.rows.map((row) => {
          const name = row.claimantName ?? caseNumber(row.caseNumber);
          return (
            <tr key={row.evaluationId}>
              <th scope="row">
                {mayOpenCases ? (
                  <Link href={`/cases/${row.caseId}`} className="row-link">
                    {name}
                  </Link>
                ) : (
                  name
                )}
                <span className="block text-xs text-muted">{row.feeCode || 'By agreement'}</span>
              </th>
              <td className="max-sm:hidden">{row.payerName}</td>
              <td className="max-md:hidden">
                <KindChip>{kindWords(row.caseKind)}</KindChip>
              </td>
              <td className="whitespace-nowrap">
                {evaluationStateLabels[row.evaluationState as EvaluationState]}
                <span className="block text-xs text-muted">{formatDay(row.readyOn, today)}</span>
              </td>
              <td className="max-lg:hidden">{row.billBefore ? <Day date={row.billBefore} today={today} sense="due" stacked /> : <span className="text-muted">Not limited</span>}</td>
              <td className="num end">{formatCents(row.valueCents)}</td>
              {mayDraft && (
                <td className="end no-print">
                  <DraftButton evaluationId={row.evaluationId} says={`Draft the invoice of ${name}, ready since ${formatShortDay(row.readyOn, today)}`} />
                </td>
              )}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
