'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { RowAction } from '@/components/forms/row-action';
import { Button } from '@/components/ui/button';
import { PrintButton } from '@/components/ui/print-button';
import { useUnmatchBankLine } from '@/lib/features/bank-imports/client';
import type { Receipt, ReceiptPart, ReceiptRefund } from '@/lib/features/receipts/schema';
import { formatDollars } from '@/lib/format/money';

const load = () => import('./receipt-dialogs');
const ReverseReceipt = dynamic(() => load().then((module) => module.ReverseReceipt), { ssr: false });
const RefundDialog = dynamic(() => load().then((module) => module.RefundDialog), { ssr: false });
const TakeBackDialog = dynamic(() => load().then((module) => module.TakeBackDialog), { ssr: false });
const TakeRefundBackDialog = dynamic(() => load().then((module) => module.TakeRefundBackDialog), { ssr: false });

/** What may be done with a receipt. */
export function ReceiptActions({ receipt, mayRefund, mayReverse }: { readonly receipt: Receipt; readonly mayRefund: boolean; readonly mayReverse: boolean }) {
  const [act, setAct] = useState<'refund' | 'reverse' | null>(null);
  const close = () => setAct(null);
  return (
    <>
      <PrintButton />
      {mayReverse && receipt.reversedOn === null && (
        <Button onClick={() => setAct('reverse')} onPointerEnter={() => void load()}>
          Reverse the check
        </Button>
      )}
      {mayRefund && receipt.unappliedCents > 0 && (
        <Button onClick={() => setAct('refund')} onPointerEnter={() => void load()}>
          Refund
        </Button>
      )}
      {act === 'reverse' && <ReverseReceipt receipt={receipt} onClose={close} />}
      {act === 'refund' && <RefundDialog receipt={receipt} onClose={close} />}
    </>
  );
}

/** Takes one part off its invoice. */
export function TakeBack({ part }: { readonly part: ReceiptPart }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" kind="ghost" aria-label={`Take ${formatDollars(part.amountCents)} off ${part.invoiceNumber}`} onClick={() => setOpen(true)} onPointerEnter={() => void load()}>
        Take off
      </Button>
      {open && <TakeBackDialog part={part} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Takes a refund back that did not happen. */
export function TakeRefundBack({ refund }: { readonly refund: ReceiptRefund }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" kind="ghost" className="no-print" aria-label={`Take the refund of ${formatDollars(refund.amountCents)} back`} onClick={() => setOpen(true)} onPointerEnter={() => void load()}>
        Take back
      </Button>
      {open && <TakeRefundBackDialog refund={refund} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Takes the match with the bank back. */
export function UnmatchReceipt({ line }: { readonly line: NonNullable<Receipt['bankLine']> }) {
  return <RowAction change={{ mutationFn: useUnmatchBankLine().mutateAsync }} input={{ bankLineId: line.id, version: line.version }} label="Take the match back" says="Take the match with the bank back" done="The line waits again." />;
}
