'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import Link from 'next/link';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { useMay } from '@/components/layout/viewer';
import { Button } from '@/components/ui/button';
import { depositsOf } from '@/lib/features/deposits/client';
import type { Invoice } from '@/lib/features/invoices/schema';
import { writeOffsOf } from '@/lib/features/write-offs/client';
import { writeOffReasonLabels } from '@/lib/domain/billing/write-off-reasons';
import { formatCents, formatDollars } from '@/lib/format/money';
import { WriteOffActs } from './write-off-acts';
import { WriteOffState } from './write-off-state';

const load = () => import('./write-off-dialogs');
const AskWriteOffDialog = dynamic(() => load().then((module) => module.AskWriteOffDialog), { ssr: false });

/** What is written off of an invoice, and what is held for its case. */
export function InvoiceLedger({ invoice }: { readonly invoice: Invoice }) {
  const [asking, setAsking] = useState(false);
  const [maySee, mayAsk, mayReverse] = [useMay('write_off.list'), useMay('write_off.ask'), useMay('write_off.reverse')];
  const mayRecord = useMay('receipt.list');
  const counts = invoice.kind === 'INVOICE' && invoice.state === 'ISSUED';
  const writeOffs = useQuery({ ...writeOffsOf(invoice.id), enabled: counts && maySee });
  const deposits = useQuery({ ...depositsOf(invoice.caseId), enabled: counts });
  if (!counts) return null;
  const rows = writeOffs.data?.rows ?? [];
  const heldCents = deposits.data?.heldCents ?? 0;
  const receiptId = deposits.data?.cases[0]?.entries[0]?.receiptId;
  const offers = mayAsk && invoice.balanceCents > 0;
  if (rows.length === 0 && heldCents === 0 && !offers) return null;
  return (
    <>
      {heldCents > 0 && (
        <Section title="Deposit" ruled className="mt-6">
          <p className="py-2">
            <span className="num font-medium">{formatDollars(heldCents)}</span> is held for this case.{' '}
            {receiptId && mayRecord && (
              <Link href={`/payments/${receiptId}`} className="text-link">
                {invoice.balanceCents > 0 ? 'Apply it' : 'Open it'}
              </Link>
            )}
          </p>
        </Section>
      )}
      {(rows.length > 0 || offers) && (
        <Section
          title="Write-offs"
          ruled
          className="mt-6"
          aside={
            offers && (
              <Button size="sm" kind="ghost" className="no-print -mr-2.5" onClick={() => setAsking(true)} onPointerEnter={() => void load()}>
                Write off
              </Button>
            )
          }
        >
          {rows.length === 0 && <p className="py-2 text-muted">Nothing is written off.</p>}
          <ul>
            {rows.map((row) => (
              <li key={row.id} className="border-b border-hairline py-2">
                <span className="flex items-baseline justify-between gap-3">
                  <WriteOffState row={row} />
                  <span className="num">{formatCents(row.amountCents)}</span>
                </span>
                <span className="block text-xs text-muted">
                  {writeOffReasonLabels[row.reasonCode]}: {row.reason}
                </span>
                <WriteOffActs row={row} mayReverse={mayReverse} />
              </li>
            ))}
          </ul>
        </Section>
      )}
      {asking && <AskWriteOffDialog invoiceId={invoice.id} number={invoice.number ?? ''} balanceCents={invoice.balanceCents} limitCents={writeOffs.data?.limitCents ?? 0} onClose={() => setAsking(false)} />}
    </>
  );
}
