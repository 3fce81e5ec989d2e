'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput, SelectInput } from '@/components/forms/inputs';
import { useDecideEor } from '@/lib/features/eors/client';
import type { Eor, EorLine } from '@/lib/features/eors/schema';
import { writeOffReasonLabels, writeOffReasons } from '@/lib/domain/billing/write-off-reasons';
import type { WriteOffReason } from '@/lib/features/write-offs/schema';
import { formatDollars } from '@/lib/format/money';

/** Gives up what is short on a line, with the reason. Load it on intent. */
export function WriteOffDialog({ eor, line, onClose }: { readonly eor: Eor; readonly line: EorLine; readonly onClose: () => void }) {
  const decide = useDecideEor();
  const amount = formatDollars(line.shortCents);
  const send = (values: { text: (name: string) => string }) =>
    decide.mutateAsync({ input: { eorId: eor.id as never, version: eor.version, lineIds: [line.id as never], decision: 'write_off', reason: values.text('reason'), writeOffReason: values.text('writeOffReason') as WriteOffReason } });
  return (
    <AskDialog title={`Write off ${line.code}`} action={`Write off ${amount}`} kind="danger" done={`${amount} of ${line.code} written off, or asked for above the limit.`} onClose={onClose} send={send}>
      {({ errorOf }) => (
        <>
          <p>{amount} is no longer asked of the payer. Above the practice’s limit an owner decides.</p>
          <SelectInput label="Kind" name="writeOffReason" choices={writeOffReasons.map((reason) => [reason, writeOffReasonLabels[reason]] as const)} defaultValue={line.denial?.class === 'valid' ? 'billing_error' : 'small_balance'} className="sm:col-span-2" />
          <NoteInput label="Reason" name="reason" rows={2} maxLength={500} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
