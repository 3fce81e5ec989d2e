'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { CheckInput, NoteInput } from '@/components/forms/inputs';
import { useCloseMonth, useReopenMonth } from '@/lib/features/month-closes/client';
import type { Month } from '@/lib/features/month-closes/schema';
import { formatDollars } from '@/lib/format/money';
import { counted, listed } from '@/lib/format/names';

interface Props {
  readonly month: Month;
  readonly name: string;
  readonly onClose: () => void;
}

/** Closes the month with what is still open confirmed. Load it on intent. */
export function CloseDialog({ month, name, closesWith, onClose }: Props & { readonly closesWith: readonly string[] }) {
  const close = useCloseMonth();
  const openCount = Object.values(month.settle).reduce((sum, { count }) => sum + count, 0);
  return (
    <AskDialog title={`Close ${name}`} action={`Close ${name}`} done={`${name} is closed.`} onClose={onClose} send={(values, idempotencyKey) => close.mutateAsync({ idempotencyKey, input: { month: month.month, openItemsAccepted: values.checked('openItemsAccepted') } })}>
      {() => (
        <>
          <p>
            <strong className="font-semibold">{formatDollars(month.figures.closingCents)}</strong> is owed at its end. From then on nothing counts in it any more: what is dated in it counts in the next open month, and is shown as an adjustment.
          </p>
          {closesWith.length > 0 && <p>It closes {closesWith.length > 3 ? `${counted(closesWith.length, 'earlier month')} back to ${closesWith[0]}` : listed(closesWith)} with it, which {closesWith.length === 1 ? 'is' : 'are'} still open.</p>}
          {openCount > 0 && (
            <div className="sm:col-span-2">
              <CheckInput label="Close it with what is still open" name="openItemsAccepted" hint={`${counted(openCount, 'item')} to settle on the page`} />
            </div>
          )}
        </>
      )}
    </AskDialog>
  );
}

/** Opens a closed month again, with the reason. Load it on intent. */
export function ReopenDialog({ month, name, onClose }: Props) {
  const reopen = useReopenMonth();
  return (
    <AskDialog title={`Open ${name} again`} action="Open again" kind="danger" done={`${name} is open again.`} onClose={onClose} send={(values) => reopen.mutateAsync({ input: { month: month.month, version: month.version ?? 1, reason: values.text('reason') } })}>
      {({ errorOf }) => (
        <>
          <p>What is dated in it counts in it again from now on. What was counted later as an adjustment stays where it is.</p>
          <NoteInput label="Reason" name="reason" rows={2} maxLength={300} autoFocus className="sm:col-span-2" error={errorOf('reason')} />
        </>
      )}
    </AskDialog>
  );
}
