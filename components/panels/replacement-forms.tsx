'use client';

import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { CheckField, DayField, NoteField } from '@/components/evaluations/act-fields';
import { ActForm } from '@/components/evaluations/act-form';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { replacementGrounds } from '@/lib/domain/panel/replacement-grounds';
import { useDecideReplacement, useRequestReplacement } from '@/lib/features/panels/client';
import type { PanelReplacement, PanelRow, PanelSide } from '@/lib/features/panels/schema';
import { formatDay } from '@/lib/format/dates';
import { emptyPanel, issuedOf, type PanelDraft } from './panel-draft';
import { PanelFields } from './panel-fields';
import { sideWords } from './panel-words';

interface Props {
  readonly panel: PanelRow;
  readonly today: string;
  readonly onClose: () => void;
}

/** A side asked for another panel: which of the sixteen grounds, with what to keep as proof and its own day limit. */
export function RequestReplacementForm({ panel, today, onClose }: Props) {
  const request = useRequestReplacement();
  const [number, setNumber] = useState(panel.threats[0]?.ground ?? 0);
  const [side, setSide] = useState<PanelSide>('defense');
  const [requestedOn, setRequestedOn] = useState(today);
  const [note, setNote] = useState('');
  const ground = replacementGrounds.find((one) => one.number === number);
  const threat = panel.threats.find((one) => one.ground === number);
  return (
    <ActForm
      title="A replacement was asked for"
      subtitle={`Panel ${panel.number}`}
      submitLabel="Record request"
      done="The request is recorded. Strikes and booking wait for the answer."
      width={600}
      submit={() => request.mutateAsync({ panelId: panel.id as never, version: panel.version, ground: number, requestedBy: side, requestedOn, note })}
      onClose={onClose}
    >
      <Field label="Ground" name="ground" className="sm:col-span-2">
        {(field) => (
          <select {...field} required className="input" value={number || ''} onChange={(event) => setNumber(Number(event.target.value))}>
            <option value="">Choose one of the sixteen</option>
            {replacementGrounds.map((one) => (
              <option key={one.number} value={one.number}>
                ({one.number}) {one.title}
              </option>
            ))}
          </select>
        )}
      </Field>
      {ground && (
        <div className="flex flex-col gap-1 rounded-md bg-default px-3 py-2 text-soft sm:col-span-2">
          <p>
            {ground.title}. <Cite verify={ground.confidence === 'M'}>{ground.section}</Cite>
          </p>
          <p className="text-xs">Goes with the request: {ground.evidence.charAt(0).toLowerCase() + ground.evidence.slice(1)}.</p>
          {ground.limit && <p className="text-xs">{ground.limit.says}.</p>}
          {ground.watched && <p className="text-xs">{threat ? `As far as our records show: ${threat.says.charAt(0).toLowerCase()}${threat.says.slice(1)}.` : 'Our records do not show that it holds.'}</p>}
        </div>
      )}
      <ChoiceRow legend="Asked by" name="requestedBy" choices={(['applicant', 'defense'] as const).map((value) => ({ value, label: sideWords[value] }))} value={side} onChange={setSide} />
      <DayField label="Asked on" name="requestedOn" value={requestedOn} onChange={setRequestedOn} today={today} />
      <NoteField value={note} onChange={setNote} />
    </ActForm>
  );
}

const outcomes = [
  { value: 'granted', label: 'Granted' },
  { value: 'denied', label: 'Denied' },
  { value: 'withdrawn', label: 'Withdrawn' },
] as const;

/** What became of a request; a grant brings the new panel, now or later. */
export function DecideReplacementForm({ panel, asked, today, onClose }: Props & { readonly asked: PanelReplacement }) {
  const router = useRouter();
  const decide = useDecideReplacement();
  const submitKey = useRef(crypto.randomUUID());
  const [outcome, setOutcome] = useState<(typeof outcomes)[number]['value']>('granted');
  const [outcomeOn, setOutcomeOn] = useState(today);
  const [hasNew, setHasNew] = useState(true);
  const [draft, setDraft] = useState<PanelDraft>(() => ({ ...emptyPanel({ specialtyCode: panel.specialtyCode, today, reason: 'replacement' }), requestedBy: asked.requestedBy, servedBy: panel.servedBy }));
  const withNew = outcome === 'granted' && hasNew;
  const again = () => {
    submitKey.current = crypto.randomUUID();
  };
  return (
    <ActForm
      title="What became of the request"
      subtitle={`Panel ${panel.number}, asked ${formatDay(asked.requestedOn, today)}`}
      submitLabel={outcome === 'granted' ? 'Record grant' : outcome === 'denied' ? 'Record denial' : 'Record withdrawal'}
      done={outcome === 'granted' ? `Panel ${panel.number} is replaced.` : `Panel ${panel.number} goes on; its clocks run from the same days.`}
      width={640}
      submit={async () => {
        const answer = await decide.mutateAsync({ idempotencyKey: submitKey.current, input: { replacementId: asked.id as never, version: asked.version, outcome, outcomeOn, newPanel: withNew ? issuedOf(draft) : null } });
        if (answer.newPanelId) router.push(`/panels/${answer.newPanelId}`);
        return answer;
      }}
      onClose={onClose}
    >
      <ChoiceRow
        legend="Outcome"
        name="outcome"
        choices={outcomes}
        value={outcome}
        onChange={(value) => {
          again();
          setOutcome(value);
        }}
      />
      <DayField label="On" name="outcomeOn" value={outcomeOn} onChange={setOutcomeOn} today={today} />
      {outcome === 'granted' && <CheckField label="The new panel has come" checked={hasNew} onChange={setHasNew} hint="Else record it as a replacement when it does" />}
      {withNew && (
        <PanelFields
          draft={draft}
          onChange={(part) => {
            again();
            setDraft((before) => ({ ...before, ...part }));
          }}
          today={today}
          represented={panel.represented}
          asksReason={false}
          prefix="newPanel."
        />
      )}
    </ActForm>
  );
}
