'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { TextInput } from '@/components/forms/inputs';
import { ladderLabels, type LadderKind } from '@/lib/domain/billing/appeals/ladder';
import { useSendPaymentLetters } from '@/lib/features/payment-letters/client';
import type { UnansweredBills } from '@/lib/features/payment-letters/schema';
import { formatDollars } from '@/lib/format/money';
import { counted } from '@/lib/format/names';

interface Props {
  readonly bills: UnansweredBills;
  readonly chosen: UnansweredBills['rows'];
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Several letters at once, each with its proof of service. Load it on intent. */
export function SendLettersDialog({ bills, chosen, onClose, onSent }: Props) {
  const send = useSendPaymentLetters();
  const count = counted(chosen.length, 'letter');
  return (
    <AskDialog
      title={`Send ${count}`}
      action={`Send ${count}`}
      done={`${count} sent. Print them, with their proofs of service, under Letters.`}
      width={560}
      onClose={onClose}
      send={async (values, idempotencyKey) => {
        await send.mutateAsync({
          idempotencyKey,
          input: { letters: chosen.map(({ invoiceId, due }) => ({ invoiceId, kind: due as LadderKind })), servedOn: values.text('servedOn'), servedByName: values.text('servedByName'), county: values.text('county') },
        });
        onSent();
      }}
    >
      {({ errorOf }) => (
        <>
          <ul className="border-t border-hairline sm:col-span-2">
            {chosen.map((row) => (
              <li key={row.invoiceId} className="flex min-h-9 items-center gap-3 border-b border-hairline py-1">
                <span className="min-w-0 flex-1">
                  <span className="ident">{row.invoiceNumber}</span> <span className="text-muted">{row.payerName}</span>
                </span>
                <span>{ladderLabels[row.due as LadderKind]}</span>
                <span className="num w-24 text-right">{formatDollars(row.balanceCents)}</span>
              </li>
            ))}
          </ul>
          <p className="text-soft">Each goes to the payer by mail, or by e-mail where it was agreed to, with a copy to a known defense attorney. It speaks of the bill alone.</p>
          <TextInput label="Day of service" name="servedOn" type="date" defaultValue={bills.today} max={bills.today} error={errorOf('servedOn')} />
          <TextInput label="County" name="county" autoComplete="off" defaultValue={bills.county} hint="Where the proof is signed" error={errorOf('county')} />
          <TextInput label="Served by" name="servedByName" autoComplete="off" defaultValue={bills.byName} className="sm:col-span-2" error={errorOf('servedByName')} />
        </>
      )}
    </AskDialog>
  );
}
