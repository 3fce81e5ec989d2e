'use client';

import { AskDialog } from '@/components/forms/ask-dialog';
import { NoteInput } from '@/components/forms/inputs';
import { useSignVerification } from '@/lib/features/page-ledgers/client';
import type { PageLedger } from '@/lib/features/page-ledgers/schema';
import { counted } from '@/lib/format/names';

/** The physician swears to the count. Pages that were not opened must be spoken of. */
export function SignDialog({ ledger, onClose }: { readonly ledger: PageLedger; readonly onClose: () => void }) {
  const sign = useSignVerification();
  const unseen = ledger.totals.unseenTaken;
  return (
    <AskDialog
      title={`Verify ${counted(ledger.reviewedPages, 'page')}`}
      subtitle="Under penalty of perjury, 8 CCR 9793(n)"
      action="I verify this"
      done={`${counted(ledger.reviewedPages, 'page')} verified.`}
      width={560}
      onClose={onClose}
      send={(values, idempotencyKey) => sign.mutateAsync({ idempotencyKey, input: { evaluationId: ledger.evaluationId as never, pages: ledger.reviewedPages, unseenStatement: unseen > 0 ? values.text('unseenStatement') : '' } })}
    >
      {({ errorOf }) => (
        <>
          <p className="whitespace-pre-line text-soft">{ledger.draftText}</p>
          {unseen > 0 && (
            <NoteInput
              label={`How you reviewed the ${counted(unseen, 'page')} that you did not open here`}
              name="unseenStatement"
              rows={3}
              maxLength={1000}
              error={errorOf('unseenStatement')}
              hint="It stands in the verification in your words. Or close this and look at them first."
            />
          )}
          <p className="text-xs text-muted">It cannot be changed afterwards, only withdrawn.</p>
        </>
      )}
    </AskDialog>
  );
}
