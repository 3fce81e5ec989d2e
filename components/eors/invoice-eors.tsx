'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Day } from '@/components/ui/day';
import { eorsOf } from '@/lib/features/eors/client';
import { EorItem } from './eor-item';

/** On a bill or a case: what the payer answered, and the way to record an answer. */
export function InvoiceEors({ invoiceId, issued }: { readonly invoiceId: string; readonly issued: boolean }) {
  const mayList = useMay('eor.list');
  const mayRecord = useMay('eor.record');
  const { data } = useQuery({ ...eorsOf({ invoiceId }), enabled: mayList });
  if (!data || (data.rows.length === 0 && !(mayRecord && issued))) return null;
  return (
    <Section
      title="EORs"
      count={data.rows.length || undefined}
      ruled
      className="no-print mt-6"
      aside={
        mayRecord && issued && (
          <Link href={`/eors/new?invoice=${invoiceId}`} className="text-link">
            Type an EOR
          </Link>
        )
      }
    >
      {data.rows.length === 0 && <p className="py-2 text-muted">The payer has not explained anything yet.</p>}
      <ul>
        {data.rows.map((row) => (
          <EorItem key={row.id} row={row}>
            {row.servedOn ? <Day date={row.servedOn} today={data.today} /> : 'Day not known'}
          </EorItem>
        ))}
      </ul>
    </Section>
  );
}
