'use client';

import { useState } from 'react';
import { Form } from '@/components/forms/form';
import { MoneyInput, NoteInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { Section } from '@/components/layout/section';
import { Cite } from '@/components/ui/cite';
import { useNotice } from '@/components/ui/notice';
import { revisingAppeal, useAppealsChanged } from '@/lib/features/appeals/client';
import type { Appeal, AppealChanged, AppealEvidence } from '@/lib/features/appeals/schema';
import { aboutWords } from './appeal-words';
import { codeOf, LineSums } from './appeal-lines';
import { EvidenceList } from './evidence-list';

type Revision = Parameters<(typeof revisingAppeal)['mutationFn']>[0];

/** The draft of an appeal: which lines, how much, why, and what goes with it. */
export function AppealEditor({ appeal }: { readonly appeal: Appeal }) {
  const notify = useNotice();
  const changed = useAppealsChanged();
  // Saved is said once the page knows the new version: what is sent right after it must not be stale.
  const revising = {
    mutationFn: async (input: Revision) => {
      const answer = await revisingAppeal.mutationFn(input);
      await changed();
      return answer;
    },
  };
  const saving = useSaving<Revision, AppealChanged>(revising, {
    fieldOf: { 'appeal.nothing': 'lines', 'appeal.more_than_owed': 'lines', 'appeal.more_than_open': 'lines' },
    onSaved: () => notify({ message: 'The draft is saved.' }),
  });
  const lines = [...appeal.grounds, ...appeal.otherLines.map((line) => ({ ...line, disputedCents: 0 }))];
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set(appeal.grounds.map(({ lineId }) => lineId)));
  const toggle = (id: string) => setChosen((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  return (
    <Form
      saving={saving}
      action="Save draft"
      kind="outline"
      toInput={(values) => ({
        appealId: appeal.id,
        version: appeal.version,
        grounds: lines.filter(({ lineId }) => chosen.has(lineId)).map(({ lineId }) => ({ lineId, disputedCents: values.cents(`amount.${lineId}`), reason: values.text(`reason.${lineId}`) })),
        body: values.text('body'),
        evidence: values.texts('evidence') as AppealEvidence[],
        ...(appeal.kind === 'IBR' ? { feeCents: values.cents('feeCents') } : {}),
      })}
    >
      <Section title="What is disputed" count={chosen.size} ruled>
        {saving.errorOf('lines') && (
          <p role="alert" className="pt-2 text-danger-ink">
            {saving.errorOf('lines')}
          </p>
        )}
        <ul>
          {lines.map((line) => {
            const on = chosen.has(line.lineId);
            return (
              <li key={line.lineId} className="border-b border-hairline py-2.5">
                <label className="flex flex-wrap items-baseline gap-x-3">
                  <input type="checkbox" checked={on} onChange={() => toggle(line.lineId)} className="size-4 translate-y-0.5 accent-(--accent)" />
                  <span className="font-medium">{codeOf(line)}</span> <LineSums line={line} />
                  <span className="text-xs text-muted">
                    {line.about === 'nothing' ? '' : `about ${aboutWords[line.about]}`} {line.rebuttalTitle && <Cite verify={line.confidence === 'M'}>{line.section}</Cite>}
                  </span>
                </label>
                {on && (
                  <div className="mt-2 grid gap-3 pl-7 sm:grid-cols-[140px_1fr]">
                    <MoneyInput label="Disputed, in dollars" name={`amount.${line.lineId}`} cents={line.disputedCents || line.openCents} error={saving.errorOf(`amount.${line.lineId}`)} />
                    <NoteInput label="Why it is owed" name={`reason.${line.lineId}`} rows={3} maxLength={2000} defaultValue={line.reason} />
                  </div>
                )}
              </li>
            );
          })}
        </ul>
      </Section>
      <NoteInput label="Statement" name="body" rows={5} maxLength={8000} optional defaultValue={appeal.body} hint="For all lines. A blank line begins a paragraph, lines with - are a list." error={saving.errorOf('body')} />
      {appeal.kind === 'IBR' && <MoneyInput label="Filing fee, in dollars" name="feeCents" cents={appeal.feeCents} className="max-w-60" hint="Verify: $195 from 2025 in one source, $180 in another. It comes back where more is found owing." error={saving.errorOf('feeCents')} />}
      <EvidenceList items={appeal.evidence} name="evidence" />
    </Form>
  );
}
