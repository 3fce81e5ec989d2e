'use client';

import { AskDialog, refuseUnread } from '@/components/forms/ask-dialog';
import { MoneyInput, NoteInput, SelectInput, TextInput } from '@/components/forms/inputs';
import { paymentMethodLabels, paymentMethods } from '@/lib/domain/billing/payment-methods';
import { useReverseReceipt, useTakeBackPayment } from '@/lib/features/receipts/client';
import type { Receipt, ReceiptPart, ReceiptRefund } from '@/lib/features/receipts/schema';
import { useRecordRefund, useReverseRefund } from '@/lib/features/refunds/client';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

interface OfReceipt {
  readonly receipt: Receipt;
  readonly onClose: () => void;
}

/** Reverses the whole check, once. Load it on intent. */
export function ReverseReceipt({ receipt, onClose }: OfReceipt) {
  const reverse = useReverseReceipt();
  const amount = formatDollars(receipt.amountCents);
  return (
    <AskDialog title="Reverse this check" action={`Reverse ${amount}`} kind="danger" done={`Reversed ${amount}.`} onClose={onClose} send={(values, idempotencyKey) => reverse.mutateAsync({ idempotencyKey, input: { receiptId: receipt.id as never, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>
            {receipt.invoiceCount > 0 ? `It comes off ${counted(receipt.invoiceCount, 'invoice')}, which ${receipt.invoiceCount === 1 ? 'is' : 'are'} owed again. ` : ''}Everything stays as it was written; rows of today take it back.
          </p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" hint="For example: returned for insufficient funds" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

/** Records money given back. Load it on intent. */
export function RefundDialog({ receipt, onClose }: OfReceipt) {
  const refund = useRecordRefund();
  return (
    <AskDialog
      title="Refund"
      subtitle={`${formatDollars(receipt.unappliedCents)} can be given back`}
      action="Record the refund"
      done="Refund recorded."
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const input = { receiptId: receipt.id as never, refundedOn: values.text('refundedOn'), amountCents: values.cents('amountCents'), method: values.text('method') as 'check', reference: values.text('reference'), reason: values.text('reason') };
        refuseUnread(values);
        return refund.mutateAsync({ idempotencyKey, input });
      }}
    >
      {({ errorOf }) => (
        <>
          <MoneyInput label="Amount" name="amountCents" cents={receipt.unappliedCents} error={errorOf('amountCents')} />
          <TextInput label="Given back on" name="refundedOn" type="date" min={receipt.receivedOn} max={receipt.today} defaultValue={receipt.today} error={errorOf('refundedOn')} />
          <SelectInput label="Method" name="method" choices={paymentMethods.map((method) => [method, paymentMethodLabels[method]] as const)} defaultValue="check" error={errorOf('method')} />
          <TextInput label="Reference" name="reference" optional maxLength={80} error={errorOf('reference')} />
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} className="sm:col-span-2" hint="For example: paid twice" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

/** Takes a part off its invoice. Load it on intent. */
export function TakeBackDialog({ part, onClose }: { readonly part: ReceiptPart; readonly onClose: () => void }) {
  const takeBack = useTakeBackPayment();
  const amount = formatDollars(part.amountCents);
  return (
    <AskDialog title={`Take ${amount} off ${part.invoiceNumber}`} action={`Take ${amount} off`} done={`${amount} is unapplied again.`} onClose={onClose} send={(values, idempotencyKey) => takeBack.mutateAsync({ idempotencyKey, input: { paymentId: part.paymentId as never, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>The invoice is owed again, and the money can go elsewhere.</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" hint="For example: belongs to another bill" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

/** Takes a refund back. Load it on intent. */
export function TakeRefundBackDialog({ refund, onClose }: { readonly refund: ReceiptRefund; readonly onClose: () => void }) {
  const reverse = useReverseRefund();
  return (
    <AskDialog title="Take this refund back" action={`Take ${formatDollars(refund.amountCents)} back`} done="The money is unapplied again." onClose={onClose} send={(values, idempotencyKey) => reverse.mutateAsync({ idempotencyKey, input: { refundId: refund.id as never, reason: values.text('reason') } })}>
      {({ errorOf }) => <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" hint="For example: the check was never sent" error={errorOf('reason')} />}
    </AskDialog>
  );
}
