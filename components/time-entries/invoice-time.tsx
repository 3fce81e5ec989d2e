'use client';

import { useQuery } from '@tanstack/react-query';
import { useViewer } from '@/components/layout/viewer';
import { billedTime } from '@/lib/features/bill-drafts/client';
import { formatDay } from '@/lib/format/dates';
import { formatCents, formatCount } from '@/lib/format/money';

/** The work behind the lines of time on a bill, each with its share; nothing where the bill has none. */
export function InvoiceTime({ invoiceId }: { readonly invoiceId: string }) {
  const { today } = useViewer();
  const { data } = useQuery(billedTime(invoiceId));
  if (!data || data.entries.length === 0) return null;
  return (
    <details className="mt-6" open>
      <summary className="flex min-h-9 cursor-pointer items-center gap-2 border-b border-border font-semibold">
        Time on this bill <span className="num font-normal text-muted">{data.entries.length}</span>
      </summary>
      <table aria-label="Time on this bill" className="data-table">
        <thead className="sr-only">
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Work</th>
            <th scope="col">Minutes</th>
            <th scope="col">Amount</th>
          </tr>
        </thead>
        <tbody>
          {data.entries.map((entry) => (
            <tr key={entry.id}>
              <td className="whitespace-nowrap">{formatDay(entry.workedOn, today)}</td>
              <td>
                {entry.activity}
                <span className="block text-xs text-muted">{[entry.userName, entry.note].filter(Boolean).join(' · ')}</span>
              </td>
              <td className="num end">{formatCount(entry.minutes)} min</td>
              <td className="num end">{formatCents(entry.amountCents)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
