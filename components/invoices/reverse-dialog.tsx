'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import type { InvoicePayment } from '@/lib/features/invoices/schema';
import { useReversePayment } from '@/lib/features/payments/client';
import { formatDollars } from '@/lib/format/money';

/** Asks once and for the reason. Load it on intent. */
export function ReverseDialog({ payment, onClose }: { readonly payment: InvoicePayment; readonly onClose: () => void }) {
  const reverse = useReversePayment();
  const amount = formatDollars(payment.amountCents);
  return (
    <AskDialog title="Reverse this payment" action={`Reverse ${amount}`} kind="danger" done={`Reversed ${amount}.`} onClose={onClose} send={(values, idempotencyKey) => reverse.mutateAsync({ idempotencyKey, input: { paymentId: payment.id, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>The payment stays as it was written; a row of today takes it back, and the amount is owed again.</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" hint="For example: check returned" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
