'use client';

import { Section } from '@/components/layout/section';
import type { AppealResults, ResultRow } from '@/lib/features/appeal-results/schema';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

const share = (won: number, answered: number): string => (answered === 0 ? '' : `${Math.round((won * 100) / answered)}%`);

/** What appeals brought in the last twelve months: by payer, by reason, by kind. */
export function ResultsTables({ results }: { readonly results: AppealResults }) {
  const { total, today } = results;
  return (
    <div className="px-(--pad) py-3">
      <dl className="flex flex-wrap gap-x-10 gap-y-2 pb-3">
        {[
          ['Recovered', formatDollars(total.recoveredCents)],
          ['Of disputed', formatDollars(total.disputedCents)],
          ['Won', `${total.won} of ${total.answered}, ${share(total.won, total.answered)}`],
          ['Days to an answer', total.averageDays === null ? 'none came' : String(total.averageDays)],
          ['Answered “duplicate”', String(total.duplicates)],
          ['Not answered', String(total.noAnswers)],
        ].map(([label, value]) => (
          <div key={label}>
            <dt className="text-xs text-muted">{label}</dt>
            <dd className="num text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
      <p className="pb-3 text-xs text-muted">
        Answered from {formatDay(results.from, today)} to {formatDay(results.to, today)}. Won is paid in full or in part. An appeal with several reasons counts under each, its dollars by its lines’ share.
      </p>
      <ResultTable title="By payer" head="Payer" rows={results.byPayer} />
      <ResultTable title="By reason" head="Denial" rows={results.byReason} />
      <ResultTable title="By kind" head="Kind" rows={results.byKind} />
    </div>
  );
}

function ResultTable({ title, head, rows }: { readonly title: string; readonly head: string; readonly rows: readonly ResultRow[] }) {
  return (
    <Section title={title} count={rows.length} className="mt-4">
      <div className="relative overflow-x-auto print:block">
        <table aria-label={title} className="data-table">
          <thead>
            <tr>
              <th scope="col">{head}</th>
              <th scope="col" className="end">Answered</th>
              <th scope="col" className="end">Won</th>
              <th scope="col" className="end max-sm:hidden">“Duplicate”</th>
              <th scope="col" className="end max-md:hidden">No answer</th>
              <th scope="col" className="end max-md:hidden">Days</th>
              <th scope="col" className="end max-sm:hidden">Disputed</th>
              <th scope="col" className="end">Recovered</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">{row.name}</th>
                <td className="num end">{row.answered}</td>
                <td className="num end">
                  {row.won} <span className="text-muted">{share(row.won, row.answered)}</span>
                </td>
                <td className="num end max-sm:hidden">{row.duplicates}</td>
                <td className="num end max-md:hidden">{row.noAnswers}</td>
                <td className="num end max-md:hidden">{row.averageDays ?? ''}</td>
                <td className="num end max-sm:hidden">{formatCents(row.disputedCents)}</td>
                <td className="num end">{formatCents(row.recoveredCents)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
