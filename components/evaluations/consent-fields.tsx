'use client';

import { Field } from '@/components/ui/field';
import { Cite } from '@/components/ui/cite';
import { StateIcon } from '@/components/ui/state-icon';
import { waiverLabels, waiverSections, type PartySide } from '@/lib/features/waivers/schema';
import { distance, formatDay } from '@/lib/format/dates';
import { sideWords, type ConsentDraft } from './consents';

interface Props {
  readonly drafts: readonly ConsentDraft[];
  readonly onChange: (drafts: ConsentDraft[]) => void;
  readonly today: string;
  /** One field below the other, in a side column. */
  readonly narrow?: boolean;
}

/** The consents in writing that a time needs: who gave each, and on which day. */
export function ConsentFields({ drafts, onChange, today, narrow = false }: Props) {
  const kinds = [...new Set(drafts.map(({ kind }) => kind))];
  const change = (at: number, part: Partial<ConsentDraft>) => onChange(drafts.map((draft, index) => (index === at ? { ...draft, ...part } : draft)));
  return kinds.map((kind) => (
    <fieldset key={kind} className={`grid gap-x-4 gap-y-2 ${narrow ? '' : 'rounded-md border border-border p-3 sm:col-span-2 sm:grid-cols-2'}`}>
      <legend className={`float-left ${narrow ? 'sr-only' : 'sm:col-span-2'}`}>
        <StateIcon tone="held">Needs a waiver</StateIcon>: {waiverLabels[kind].replace(/^An? /, (article) => article.toLowerCase())} <Cite>{waiverSections[kind]}</Cite>
      </legend>
      {drafts.map((draft, index) =>
        draft.kind === kind ? <ConsentRow key={`${draft.kind} ${draft.eitherSide ? '' : draft.givenBy}`} draft={draft} name={`${kind}-${index}`} today={today} onChange={(part) => change(index, part)} /> : null,
      )}
      {drafts.filter((draft) => draft.kind === kind).length > 1 && <p className={`text-xs text-muted ${narrow ? '' : 'sm:col-span-2'}`}>Leave a side empty if its consent is already recorded.</p>}
    </fieldset>
  ));
}

function ConsentRow({ draft, name, today, onChange }: { readonly draft: ConsentDraft; readonly name: string; readonly today: string; readonly onChange: (part: Partial<ConsentDraft>) => void }) {
  return (
    <>
      {draft.eitherSide ? (
        <Field label="Given by the requesting party" name={`${name}-side`}>
          {(field) => (
            <select {...field} className="input" value={draft.givenBy} onChange={(event) => onChange({ givenBy: event.target.value as PartySide })}>
              {Object.entries(sideWords).map(([side, words]) => (
                <option key={side} value={side}>
                  {words}
                </option>
              ))}
            </select>
          )}
        </Field>
      ) : null}
      <Field label={draft.eitherSide ? 'In writing, on' : `${sideWords[draft.givenBy]} agreed in writing, on`} name={`${name}-on`} hint={draft.givenOn ? `${formatDay(draft.givenOn, today)}, ${distance(draft.givenOn, today)}` : 'The day of the letter'}>
        {(field) => <input {...field} type="date" max={today} className="input" value={draft.givenOn} onChange={(event) => onChange({ givenOn: event.target.value })} />}
      </Field>
    </>
  );
}
