'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { waitingBills } from '@/lib/features/bill-sendings/client';
import { distance, formatDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';

/** Bills that were issued and did not go out: nobody pays what never came. */
export function WaitingBills() {
  const may = useMay('bill_sending.waiting');
  const { data } = useQuery({ ...waitingBills(), enabled: may });
  if (!may || !data || data.count === 0) return null;
  return (
    <Section title="Issued, not sent" count={data.count} ruled className="mt-6" aside={<span className="num text-sm font-semibold text-foreground">{formatDollars(data.cents)}</span>}>
      <ul>
        {data.rows.slice(0, 5).map((bill) => (
          <li key={bill.invoiceId} className="flex min-h-(--row-2) items-center gap-3 border-b border-hairline py-1.5">
            <Link href={`/invoices/${bill.invoiceId}/send`} className="min-w-0 flex-1">
              <span className="block truncate font-medium">{bill.claimantName ?? bill.payerName}</span>
              <span className="block truncate text-xs text-muted">
                <span className="ident">{bill.number}</span>{' · '}
                <time dateTime={bill.issuedOn} title={formatDay(bill.issuedOn, data.today)}>
                  {distance(bill.issuedOn, data.today)}
                </time>
              </span>
            </Link>
            <span className="num">{formatCents(bill.balanceCents)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
