'use client';

import { AskDialog, refuseUnread } from '@/components/forms/ask-dialog';
import { MoneyInput, NoteInput, SelectInput } from '@/components/forms/inputs';
import { useApproveWriteOff, useAskWriteOff, useRefuseWriteOff, useReverseWriteOff } from '@/lib/features/write-offs/client';
import { writeOffReasonLabels, writeOffReasons } from '@/lib/domain/billing/write-off-reasons';
import type { WriteOffReason, WriteOffRow } from '@/lib/features/write-offs/schema';
import { formatDollars } from '@/lib/format/money';

interface Asking {
  readonly invoiceId: string;
  readonly number: string;
  readonly balanceCents: number;
  readonly limitCents: number;
  readonly onClose: () => void;
}

/** Writes a part of an invoice off, or asks to. Load it on intent. */
export function AskWriteOffDialog({ invoiceId, number, balanceCents, limitCents, onClose }: Asking) {
  const ask = useAskWriteOff();
  return (
    <AskDialog
      title={`Write off on ${number}`}
      subtitle={`${formatDollars(balanceCents)} owed`}
      action="Write off"
      done="Done. The invoice shows it."
      onClose={onClose}
      send={(values, idempotencyKey) => {
        const input = { invoiceId: invoiceId as never, amountCents: values.cents('amountCents'), reasonCode: values.text('reasonCode') as WriteOffReason, reason: values.text('reason') };
        refuseUnread(values);
        return ask.mutateAsync({ idempotencyKey, input });
      }}
    >
      {({ errorOf }) => (
        <>
          <p>Up to {formatDollars(limitCents)} an invoice it counts at once. Above it, an owner who did not ask decides first.</p>
          <MoneyInput label="Amount" name="amountCents" cents={balanceCents} error={errorOf('amountCents')} />
          <SelectInput label="Reason" name="reasonCode" choices={writeOffReasons.map((code) => [code, writeOffReasonLabels[code]] as const)} error={errorOf('reasonCode')} />
          <NoteInput label="In your words" name="reason" rows={2} maxLength={500} className="sm:col-span-2" hint="For whoever asks in a year" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

interface Deciding {
  readonly act: 'approve' | 'refuse' | 'reverse';
  readonly row: WriteOffRow;
  readonly onClose: () => void;
}

/** Decides about a write-off, or takes it back. Load it on intent. */
export function DecideDialog({ act, row, onClose }: Deciding) {
  const [approve, refuse, reverse] = [useApproveWriteOff(), useRefuseWriteOff(), useReverseWriteOff()];
  const amount = formatDollars(row.amountCents);
  const base = { writeOffId: row.id as never, version: row.version };
  const words = {
    approve: { title: `Approve the write-off of ${amount}`, action: `Write ${amount} off`, done: `Wrote ${amount} off.`, says: `${row.askedBy ?? 'The system'} asked: ${row.reason}`, label: 'Note' },
    refuse: { title: `Refuse the write-off of ${amount}`, action: 'Refuse', done: 'Refused. Nothing changed on the invoice.', says: `${row.askedBy ?? 'The system'} asked: ${row.reason}`, label: 'Reason' },
    reverse: { title: `Take the write-off of ${amount} back`, action: `Take ${amount} back`, done: `${amount} is owed again.`, says: 'The amount is owed again from today.', label: 'Reason' },
  }[act];
  return (
    <AskDialog
      title={words.title}
      subtitle={row.invoiceNumber}
      action={words.action}
      kind={act === 'approve' ? 'primary' : 'danger'}
      done={words.done}
      onClose={onClose}
      send={(values, idempotencyKey) => {
        if (act === 'approve') return approve.mutateAsync({ idempotencyKey, input: { ...base, note: values.text('note') } });
        if (act === 'refuse') return refuse.mutateAsync({ idempotencyKey, input: { ...base, note: values.text('note') } });
        return reverse.mutateAsync({ idempotencyKey, input: { ...base, reason: values.text('note') } });
      }}
    >
      {({ errorOf }) => (
        <>
          <p>{words.says}</p>
          <NoteInput label={words.label} name="note" rows={2} maxLength={500} optional={act === 'approve'} className="sm:col-span-2" error={errorOf('note') ?? errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
