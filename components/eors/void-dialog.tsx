'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useCorrectEor, useVoidEor } from '@/lib/features/eors/client';
import type { Eor } from '@/lib/features/eors/schema';
import { formatDollars } from '@/lib/format/money';

interface Props {
  readonly eor: Eor;
  readonly onClose: () => void;
}

/** Voids an EOR with the reason. Load it on intent. */
export function VoidDialog({ eor, onClose }: Props) {
  const act = useVoidEor();
  const paid = eor.totals.paidCents;
  return (
    <AskDialog title="Void this EOR" action="Void the EOR" kind="danger" done="The EOR is void." onClose={onClose} send={(values, idempotencyKey) => act.mutateAsync({ idempotencyKey, input: { eorId: eor.id as never, version: eor.version, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>{eor.state === 'POSTED' ? `What it put on the invoice comes off again${paid > 0 && eor.receipt ? `: ${formatDollars(paid)} stay on the check, unapplied` : ''}. The payer owes an answer as before.` : 'It was not posted, so no money moves.'}</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={500} autoFocus className="sm:col-span-2" hint="For example: of another invoice, recorded twice" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}

/** Takes the bill back and begins the corrected one. Load it on intent. */
export function CorrectDialog({ eor, onClose, onDrafted }: Props & { readonly onDrafted: (draftId: string) => void }) {
  const act = useCorrectEor();
  const lines = eor.lines.filter(({ decision }) => decision === 'correct');
  const whole = eor.invoice?.paidCents === 0;
  return (
    <AskDialog
      title="Begin the corrected bill" action="Begin the corrected bill" done={null} onClose={onClose}
      send={async (values, idempotencyKey) => onDrafted((await act.mutateAsync({ idempotencyKey, input: { eorId: eor.id as never, version: eor.version, reason: values.text('reason') } })).draftId)}
    >
      {({ errorOf }) => (
        <>
          <p>
            {whole ? `${eor.invoice?.number ?? 'The invoice'} becomes void and a draft with its lines is begun; ` : `A credit note takes ${lines.map(({ code }) => code).join(', ')} off ${eor.invoice?.number ?? 'the invoice'}, and a draft with them is begun; `}
            change what was wrong on it, then issue and send it.
          </p>
          <NoteInput label="What is corrected" name="reason" rows={2} maxLength={500} autoFocus className="sm:col-span-2" hint="For example: NPI of the billing provider" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
