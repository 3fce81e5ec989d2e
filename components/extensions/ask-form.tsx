'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { NoteInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { useDraftExtension } from '@/lib/features/extensions/client';
import type { ExtensionBoard } from '@/lib/features/extensions/schema';
import { formatDay } from '@/lib/format/dates';

type Ground = ExtensionBoard['grounds'][number]['ground'];

/** Ground, circumstances, what shows it; the letter with the content of Form 112 is drafted from that. */
export function AskForm({ board }: { readonly board: ExtensionBoard }) {
  const router = useRouter();
  const notify = useNotice();
  const [ground, setGround] = useState<Ground>(board.grounds[0]?.ground ?? 'test_results');
  const [key] = useState(() => crypto.randomUUID());
  const { mutateAsync } = useDraftExtension(board.evaluation.id);
  const saving = useSaving<Parameters<typeof mutateAsync>[0], ExtensionBoard>(
    { mutationFn: mutateAsync },
    {
      fieldOf: { 'extension.not_now': 'explanation' },
      stays: false,
      onSaved: (answer) => {
        const letter = answer.extensions[0]?.letter;
        notify({ message: 'The request is drafted. Check it and send it to all.' });
        if (letter) router.push(`/letters/${letter.id}`);
      },
    },
  );
  const chosen = board.grounds.find((one) => one.ground === ground);
  const tooLate = board.askBy !== null && board.today > board.askBy;
  return (
    <Section title="Ask for more time" note="QME Form 112, to the Medical Director and all parties" ruled className="mt-5">
      {tooLate && <p className="pt-2 text-warning-ink">The Medical Unit may answer on Form 116 that it came late.</p>}
      <Form
        saving={saving}
        action="Draft the request"
        kind="primary"
        className="no-print max-w-[640px] py-3"
        toInput={(values) => ({ ground, explanation: values.text('explanation'), evidence: values.text('evidence').split('\n').map((line) => line.trim()).filter(Boolean), idempotencyKey: key })}
      >
        <fieldset>
          <legend className="label pb-1">Ground</legend>
          {board.grounds.map((one) => (
            <label key={one.ground} className="flex min-h-(--control) items-start gap-2 py-1">
              <input type="radio" name="ground" value={one.ground} className="mt-1 size-4 shrink-0 accent-(--accent)" checked={one.ground === ground} onChange={() => setGround(one.ground)} />
              <span className="flex-1">
                {one.label}
                <span className="block text-xs text-muted">
                  {one.says}. {one.days} more days, until {formatDay(one.newDueOn, board.today)}. <Cite verify={one.confidence === 'M'}>{one.section}</Cite>
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <NoteInput label="What happened" name="explanation" rows={3} maxLength={2000} error={saving.errorOf('explanation')} hint="The Medical Director and all parties read this. No findings and no opinion." />
        <NoteInput label="Enclosed to show it" name="evidence" rows={2} optional error={saving.errorOf('evidence')} hint={`One a line. ${chosen?.evidence ?? ''}. Attach the files to the letter.`} />
      </Form>
    </Section>
  );
}
