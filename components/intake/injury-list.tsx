'use client';

import { Plus, X } from 'lucide-react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { distance, formatDay } from '@/lib/format/dates';
import { emptyInjury, type InjuryDraft } from './intake-drafts';

interface Props {
  readonly injuries: readonly InjuryDraft[];
  readonly onChange: (injuries: readonly InjuryDraft[]) => void;
  readonly today: string;
  /** The path under which the server names the list. */
  readonly path: string;
  readonly errorAt: (path: string) => string | undefined;
  /** What the first row is called; a case’s further injuries begin with the second. */
  readonly firstNumber?: number;
}

type TextKey = 'claimNumber' | 'adjNumber' | 'bodyParts' | 'employer';

/** Injuries, one below the other: a date or the span of a cumulative trauma, each with its own claim and ADJ number. */
export function InjuryList({ injuries, onChange, today, path, errorAt, firstNumber = 1 }: Props) {
  const change = (key: string, part: Partial<InjuryDraft>) => onChange(injuries.map((one) => (one.key === key ? { ...one, ...part } : one)));
  return (
    <div className="flex flex-col gap-4">
      {injuries.map((injury, at) => {
        const number = at + firstNumber;
        const name = (field: string) => `${path}.${at}.${field}`;
        const text = (field: TextKey, label: string, more: { ident?: boolean; hint?: string } = {}) => (
          <Field label={label} name={name(field)} optional error={errorAt(name(field))} hint={more.hint}>
            {(props) => <input {...props} className={`input ${more.ident ? 'ident' : ''}`} autoComplete="off" maxLength={300} value={injury[field]} onChange={(event) => change(injury.key, { [field]: event.target.value })} />}
          </Field>
        );
        const day = (field: 'injuredOn' | 'throughOn', label: string) => (
          <Field label={label} name={name(field)} optional error={errorAt(name(field))} hint={injury[field] ? `${formatDay(injury[field], today)}, ${distance(injury[field], today)}` : undefined}>
            {(props) => <input {...props} type="date" className="input" value={injury[field]} onChange={(event) => change(injury.key, { [field]: event.target.value })} />}
          </Field>
        );
        return (
          <fieldset key={injury.key} className={at > 0 ? 'border-t border-hairline pt-2' : ''}>
            <legend className="sr-only">Injury {number}</legend>
            <div className="flex min-h-8 items-center gap-3">
              <span aria-hidden className="font-medium">
                Injury {number}
              </span>
              <label className="flex items-center gap-1.5 text-soft">
                <input type="checkbox" className="size-4 accent-(--accent)" checked={injury.isCumulative} onChange={(event) => change(injury.key, { isCumulative: event.target.checked })} />
                Cumulative trauma
              </label>
              <Button kind="ghost" size="sm" iconOnly aria-label={`Remove injury ${number}`} className="ml-auto" onClick={() => onChange(injuries.filter(({ key }) => key !== injury.key))}>
                <X aria-hidden />
              </Button>
            </div>
            <div className="grid gap-x-4 gap-y-3 pt-1 sm:grid-cols-2">
              {day('injuredOn', injury.isCumulative ? 'First day' : 'Date of injury')}
              {injury.isCumulative ? day('throughOn', 'Last day') : text('bodyParts', 'Body parts')}
              {text('claimNumber', 'Claim number', { ident: true })}
              {text('adjNumber', 'ADJ number', { ident: true })}
              {injury.isCumulative && text('bodyParts', 'Body parts')}
              {text('employer', 'Employer', { hint: 'If it is another than the case’s' })}
            </div>
          </fieldset>
        );
      })}
      <Button id="field-add-injury" size="sm" className="self-start" onClick={() => onChange([...injuries, emptyInjury(crypto.randomUUID())])}>
        <Plus aria-hidden /> Add an injury
      </Button>
    </div>
  );
}
