'use client';

import dynamic from 'next/dynamic';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import type { InvoicePayment } from '@/lib/features/invoices/schema';
import { formatShortDay } from '@/lib/format/dates';
import { formatDollars } from '@/lib/format/money';

const ReverseDialog = dynamic(() => import('./reverse-dialog').then((module) => module.ReverseDialog), { ssr: false });

/** Takes one payment back. */
export function ReversePayment({ payment, today }: { readonly payment: InvoicePayment; readonly today: string }) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="sm" kind="ghost" className="no-print" aria-label={`Reverse ${formatDollars(payment.amountCents)} of ${formatShortDay(payment.receivedOn, today)}`} onClick={() => setOpen(true)} onPointerEnter={() => void import('./reverse-dialog')}>
        Reverse
      </Button>
      {open && <ReverseDialog payment={payment} onClose={() => setOpen(false)} />}
    </>
  );
}
