'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, TextInput } from '@/components/forms/inputs';
import { sendingMethods } from '@/lib/domain/billing/sending-methods';
import { useConfirmReceipt, useVoidSending } from '@/lib/features/bill-sendings/client';
import type { Sending } from '@/lib/features/bill-sendings/schema';

interface Props {
  readonly act: 'confirm' | 'void';
  readonly sending: Sending;
  readonly today: string;
  readonly onClose: () => void;
}

/** What is done about one sending. */
export function SendingDialog({ act, ...rest }: Props) {
  return act === 'confirm' ? <Confirm {...rest} /> : <TakeBack {...rest} />;
}

function Confirm({ sending, today, onClose }: Omit<Props, 'act'>) {
  const confirm = useConfirmReceipt();
  return (
    <AskDialog title="Record the receipt" subtitle={sendingMethods[sending.method].label} action="Record receipt" done="The payer’s days run from the receipt." onClose={onClose} send={(values) => confirm.mutateAsync({ sendingId: sending.id as never, version: sending.version, receivedOn: values.text('receivedOn'), proof: values.text('proof') })}>
      {({ errorOf }) => (
        <>
          <TextInput label="Received on" name="receivedOn" type="date" min={sending.sentOn} max={today} defaultValue={today} error={errorOf('receivedOn')} />
          <TextInput label="What proves it" name="proof" autoFocus maxLength={300} defaultValue="" hint={`Like: ${sendingMethods[sending.method].proofWords.toLowerCase()}`} error={errorOf('proof')} />
        </>
      )}
    </AskDialog>
  );
}

function TakeBack({ sending, onClose }: Omit<Props, 'act'>) {
  const takeBack = useVoidSending();
  return (
    <AskDialog title="Take this sending back" action="Take back" kind="danger" done="Taken back." onClose={onClose} send={(values) => takeBack.mutateAsync({ sendingId: sending.id as never, version: sending.version, reason: values.text('reason') })}>
      {({ errorOf }) => (
        <>
          <p>It stays in the list, struck through. What it proved counts no more: the payer’s days run from another receipt, or from the issue.</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
