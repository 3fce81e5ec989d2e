'use client';

import { useQuery } from '@tanstack/react-query';
import Link from 'next/link';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { depositsOf } from '@/lib/features/deposits/client';
import { formatShortDay } from '@/lib/format/dates';
import { formatCents, formatDollars } from '@/lib/format/money';
import { depositEventWords } from './deposit-words';

/** The deposits held for a case of private work, each movement of them, and the way to record one. */
export function CaseDeposits({ caseId, isPrivate }: { readonly caseId: string; readonly isPrivate: boolean }) {
  const [maySee, mayRecord, mayOpen] = [useMay('deposit.list'), useMay('receipt.record'), useMay('receipt.read')];
  const { data } = useQuery({ ...depositsOf(caseId), enabled: maySee });
  const held = data?.cases[0];
  if (!maySee || !data || (!held && !(isPrivate && mayRecord))) return null;
  return (
    <Section
      title="Deposits"
      ruled
      className="mt-6"
      aside={
        <>
          {held && <Link href={`/payments/deposits?case=${caseId}`} className="text-link">Ledger</Link>}
          {mayRecord && <Link href={`/payments/new?case=${caseId}`} className="text-link">Record a deposit</Link>}
          {held && <span className="num text-sm font-semibold text-foreground">{formatDollars(held.heldCents)} held</span>}
        </>
      }
    >
      {!held && <p className="py-2 text-muted">No deposit was recorded.</p>}
      <ul>
        {held?.entries.map((entry) => (
          <li key={entry.id} className="flex min-h-9 items-center gap-3 border-b border-hairline">
            <span className="w-16 text-muted">{formatShortDay(entry.on, data.today)}</span>
            <span className="min-w-0 flex-1">
              {mayOpen ? (
                <Link href={`/payments/${entry.receiptId}`} className="text-link">
                  {depositEventWords[entry.event]}
                </Link>
              ) : (
                depositEventWords[entry.event]
              )}{' '}
              <span className="ident text-muted">{entry.invoiceNumber ?? entry.reference}</span>
            </span>
            <span className="num">{formatCents(entry.cents)}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
