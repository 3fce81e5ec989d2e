'use client';

import { CheckInput, NoteInput } from '@/components/forms/inputs';
import { Form } from '@/components/forms/form';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { useMay, useViewer } from '@/components/layout/viewer';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { useChoosePages } from '@/lib/features/page-ledgers/client';
import type { ChoosePages, PageLedger } from '@/lib/features/page-ledgers/schema';
import { formatInstant } from '@/lib/format/dates';

/** What counts where payers disagree: the physician chooses, and says why. */
export function ChoiceForm({ ledger }: { readonly ledger: PageLedger }) {
  const { timeZone, today } = useViewer();
  const notify = useNotice();
  const may = useMay('page_ledger.choose') && ledger.locked === null;
  const { mutateAsync } = useChoosePages();
  const saving = useSaving<ChoosePages, PageLedger>({ mutationFn: mutateAsync }, { onSaved: () => notify({ message: 'The count follows your choice.' }) });
  const { choice } = ledger;
  const differs = ledger.packets.some(({ quarantineReason }) => quarantineReason === 'count_differs');
  return (
    <Section title="What counts" ruled className="mt-6">
      <p className="py-2 text-xs text-muted">
        No text was found that leaves duplicates out, and some payers deny them. Pages count as they were sent until you choose. <Cite verify>8 CCR 9793(n)</Cite>
      </p>
      {choice && (
        <p className="pb-2 text-sm">
          {choice.countDuplicates ? 'Duplicates count' : 'Duplicates are left out'}, {choice.countBlanks ? 'blank pages count' : 'blank pages are left out'}
          {choice.countDiffering && ', packets whose counts differ count the lower number'}: {choice.reason}
          <span className="block text-xs text-muted">
            {choice.decidedByName}, {formatInstant(choice.decidedAt, timeZone, today)}
          </span>
        </p>
      )}
      {may && (
        <Form
          key={choice?.version ?? 0}
          saving={saving}
          kind="outline"
          action={choice ? 'Change the choice' : 'Keep the choice'}
          className="no-print max-w-[560px]"
          toInput={(values) => ({ evaluationId: ledger.evaluationId as never, version: choice?.version ?? null, countDuplicates: values.checked('countDuplicates'), countBlanks: values.checked('countBlanks'), countDiffering: differs && values.checked('countDiffering'), reason: values.text('reason') })}
        >
          <div>
            <CheckInput label="Count duplicates" name="countDuplicates" defaultChecked={choice?.countDuplicates ?? true} />
            <CheckInput label="Count blank pages" name="countBlanks" defaultChecked={choice?.countBlanks ?? true} />
            {differs && <CheckInput label="Count packets whose counts differ, the lower number" name="countDiffering" defaultChecked={choice?.countDiffering ?? false} hint="Signed declarations only. Ask the sender for a corrected one all the same; no rule was found that says what is owed" />}
          </div>
          <NoteInput label="Why" name="reason" rows={2} maxLength={1000} error={saving.errorOf('reason')} defaultValue={choice?.reason ?? ''} />
        </Form>
      )}
      {ledger.locked === 'billed' && <p className="pb-2 text-xs text-muted">These pages are billed: the bill stays as it is. Void it to count otherwise.</p>}
    </Section>
  );
}
