'use client';

import { Field } from '@/components/ui/field';
import { distance, formatDay } from '@/lib/format/dates';
import type { ReferralDraft } from './referral-draft';
import { draftLabels } from './referral-merge';

/** What each part of the form works with. */
export interface FormPart {
  readonly draft: ReferralDraft;
  readonly onChange: (part: Partial<ReferralDraft>) => void;
  /** What stands in the way at a field, by the name the server calls it. */
  readonly errorAt: (path: string) => string | undefined;
  readonly today: string;
}

type TextKey = 'source' | 'claimantPhone' | 'claimantStreet' | 'claimantCity' | 'claimantState' | 'claimantPostalCode' | 'employer' | 'panelNumber' | 'pages';
type DayKey = 'receivedOn' | 'bornOn' | 'panelIssuedOn' | 'appointmentAskedOn' | 'neededBy';

interface TextProps extends FormPart {
  readonly of: TextKey;
  /** The server's name of the field, where it is another. */
  readonly path?: string;
  readonly hint?: string;
  readonly optional?: boolean;
  readonly ident?: boolean;
  readonly numeric?: boolean;
  readonly maxLength?: number;
  readonly className?: string;
}

/** A line of text of the draft. */
export function DraftText({ draft, onChange, errorAt, of, path = of, hint, optional = true, ident = false, numeric = false, maxLength = 200, className = '' }: TextProps) {
  return (
    <Field label={draftLabels[of]} name={path} hint={hint} optional={optional} error={errorAt(path)} className={className}>
      {(field) => <input {...field} className={`input ${ident ? 'ident' : ''} ${numeric ? 'num' : ''}`} inputMode={numeric || of === 'panelNumber' ? 'numeric' : undefined} autoComplete="off" maxLength={maxLength} value={draft[of]} onChange={(event) => onChange({ [of]: event.target.value })} />}
    </Field>
  );
}

/** A day of the draft, with its weekday and distance under it. */
export function DraftDay({ draft, onChange, errorAt, today, of, hint, optional = true }: FormPart & { readonly of: DayKey; readonly hint?: string; readonly optional?: boolean }) {
  return (
    <Field label={draftLabels[of]} name={of} optional={optional} error={errorAt(of)} hint={draft[of] ? `${formatDay(draft[of], today)}, ${distance(draft[of], today)}` : hint}>
      {(field) => <input {...field} type="date" className="input" value={draft[of]} onChange={(event) => onChange({ [of]: event.target.value })} />}
    </Field>
  );
}

/** One of a list that stands in the draft. */
export function DraftSelect({ draft, onChange, errorAt, of, choices, optional = true, hint }: FormPart & { readonly of: 'requesterRole' | 'panelSpecialty' | 'jurisdiction' | 'agreementId' | 'physicianId' | 'locationId'; readonly choices: readonly (readonly [value: string, label: string])[]; readonly optional?: boolean; readonly hint?: string | undefined }) {
  return (
    <Field label={draftLabels[of]} name={of} optional={optional} error={errorAt(of)} hint={hint}>
      {(field) => (
        <select {...field} className="input" value={draft[of]} onChange={(event) => onChange({ [of]: event.target.value })}>
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
