'use client';

import { useRef } from 'react';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { ErrorSummary } from '@/components/ui/error-summary';
import { useNotice } from '@/components/ui/notice';
import { useApplyReceipt } from '@/lib/features/receipts/client';
import type { ApplyReceipt, Receipt, ReceiptChanged } from '@/lib/features/receipts/schema';
import { formatDollars } from '@/lib/format/money';
import { PartsTable } from './parts-table';
import { useParts } from './use-parts';

/** Puts what is left of a receipt on open invoices of its payer, or of its case for a deposit. */
export function ApplyParts({ receipt }: { readonly receipt: Receipt }) {
  const notify = useNotice();
  const apply = useApplyReceipt();
  const parts = useParts(receipt.openItems, receipt.unappliedCents, 'empty');
  const sent = useRef<{ body: string; key: string } | null>(null);
  const saving = useSaving<{ idempotencyKey: string; input: ApplyReceipt }, ReceiptChanged>(
    { mutationFn: (keyed: { idempotencyKey: string; input: ApplyReceipt }) => apply.mutateAsync(keyed) },
    { onSaved: ({ unappliedCents }) => notify({ message: unappliedCents === 0 ? 'Applied. Nothing is left.' : `Applied. ${formatDollars(unappliedCents)} left.` }) },
  );
  const left = receipt.kind === 'DEPOSIT' ? 'held' : 'unapplied';
  const send = () => {
    if (parts.hasProblem || parts.remainingCents < 0 || parts.parts.length === 0) return saving.refuse([{ path: 'parts', message: parts.remainingCents < 0 ? `Only ${formatDollars(receipt.unappliedCents)} is ${left}` : 'Write an amount on an invoice' }]);
    const input: ApplyReceipt = { receiptId: receipt.id as never, parts: [...parts.parts] as never };
    const body = JSON.stringify(input);
    if (sent.current?.body !== body) sent.current = { body, key: crypto.randomUUID() };
    saving.save({ idempotencyKey: sent.current.key, input });
  };
  return (
    <div className="no-print mt-6">
      <Section title={`Apply what is ${left}`} aside={<span className="num text-sm font-semibold text-foreground" aria-live="polite">{formatDollars(parts.remainingCents)} left</span>}>
        {saving.title && <ErrorSummary title={saving.title} errors={saving.errors} />}
        {receipt.openItems.length === 0 ? (
          <p className="py-3 text-muted">{receipt.kind === 'DEPOSIT' ? 'Nothing is owed on this case yet. The deposit is held until there is an invoice, or until it is refunded.' : `${receipt.payerName} owes nothing. It stays unapplied until there is an invoice, or until it is refunded.`}</p>
        ) : (
          <>
            <PartsTable items={receipt.openItems} count={receipt.openCount} parts={parts} today={receipt.today} />
            <div className="flex justify-end py-3">
              <Button kind="primary" pending={saving.pending} onClick={send} disabled={parts.appliedCents === 0}>
                Apply {formatDollars(parts.appliedCents)}
              </Button>
            </div>
          </>
        )}
      </Section>
    </div>
  );
}
