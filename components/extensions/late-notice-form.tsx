'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { useNotice } from '@/components/ui/notice';
import { useRecordLateNotice } from '@/lib/features/extensions/client';
import type { ExtensionBoard } from '@/lib/features/extensions/schema';

/** Form 116 that came although nobody had asked for more time. */
export function LateNoticeForm({ board }: { readonly board: ExtensionBoard }) {
  const notify = useNotice();
  const [key] = useState(() => crypto.randomUUID());
  const { mutateAsync } = useRecordLateNotice(board.evaluation.id);
  const saving = useSaving<Parameters<typeof mutateAsync>[0], ExtensionBoard>(
    { mutationFn: mutateAsync },
    { fieldOf: { 'extension.not_late': 'decidedOn', 'evaluation.in_future': 'decidedOn' }, onSaved: () => notify({ message: 'The notice is kept. Record who accepts the report.' }) },
  );
  return (
    <Section title="A notice of a late report came" note="QME Form 116" ruled className="mt-5">
      <Form saving={saving} kind="outline" action="Record the notice" className="no-print max-w-[640px] py-3" toInput={(values) => ({ decidedOn: values.text('decidedOn'), decisionNote: values.text('decisionNote'), idempotencyKey: key })}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextInput label="Date of the notice" name="decidedOn" type="date" required max={board.today} defaultValue={board.today} error={saving.errorOf('decidedOn')} />
          <TextInput label="Note" name="decisionNote" optional maxLength={400} error={saving.errorOf('decisionNote')} />
        </div>
      </Form>
    </Section>
  );
}
