'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Field } from '@/components/ui/field';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { duplicates } from '@/lib/features/cases/client';
import type { CaseKind } from '@/lib/features/cases/schema';
import { claimantsFound } from '@/lib/features/claimants/client';
import { contactsFound } from '@/lib/features/contacts/client';
import type { Agreement } from '@/lib/features/agreements/schema';
import type { Practice } from '@/lib/features/practices/schema';
import { distance, formatDay } from '@/lib/format/dates';
import { DuplicateWarning } from './duplicate-warning';
import { InterpreterSelect } from './interpreter-select';
import { hasAgreement, hasPanel, type DraftErrors, type LogCaseDraft } from './log-case-draft';
import { consentsOf, windowNote } from './log-case-expectation';
import { ConsentFields } from '../evaluations/consent-fields';

interface Props {
  readonly draft: LogCaseDraft;
  readonly onChange: (change: Partial<LogCaseDraft>) => void;
  readonly errors: DraftErrors;
  readonly onLeave: (field: keyof DraftErrors) => void;
  readonly practice: Practice | undefined;
  readonly agreements: readonly Agreement[];
  /** Those of the chosen payer that do not hold today. */
  readonly ended: readonly Agreement[];
  readonly today: string;
  readonly includedPages: number | null;
  readonly onGoAway: () => void;
}

const mainKinds = [
  { value: 'QME', label: 'QME panel' },
  { value: 'AME', label: 'AME' },
  { value: 'IME', label: 'IME' },
  { value: 'other', label: 'Other' },
] as const;
const otherKinds = [
  ['EXPERT_WITNESS', 'Expert witness'],
  ['RECORD_REVIEW', 'Record review'],
  ['PEER_REVIEW', 'Peer review'],
  ['OTHER_INCOME', 'Other income'],
] as const satisfies readonly (readonly [CaseKind, string])[];

/** The ten fields of a new case, in the order people say them aloud. */
export function LogCaseFields({ draft, onChange, errors, onLeave, practice, agreements, ended, today, includedPages, onGoAway }: Props) {
  const [dismissed, setDismissed] = useState<string | null>(null);
  const claimantText = useLaterValue(draft.claimant.name);
  const payerText = useLaterValue(draft.payer.name);
  const claimNumber = useLaterValue(draft.claimNumber);
  const claimants = useQuery({ ...claimantsFound(claimantText), enabled: claimantText.trim().length >= 2 && draft.claimant.id === null });
  const payers = useQuery({ ...contactsFound(payerText), enabled: payerText.trim().length >= 1 && draft.payer.id === null });
  const known = useQuery(duplicates({ name: claimantText, ...(claimNumber.trim() ? { claimNumber } : {}) }));
  const match = draft.claimant.name.trim().length >= 3 ? known.data?.matches.find((one) => one.case !== null) : undefined;
  const shown = match && dismissed !== match.claimantId ? match : undefined;
  const isOther = !mainKinds.some(({ value }) => value === draft.kind);
  const window = windowNote(draft.kind, draft.examOn, today);

  return (
    <div className="grid content-start gap-x-4 gap-y-3.5 p-5 sm:grid-cols-2">
      <div className="flex flex-col gap-2 sm:col-span-2">
        <ChoiceRow legend="Kind" name="kind" choices={mainKinds} value={isOther ? 'other' : (draft.kind as (typeof mainKinds)[number]['value'])} onChange={(kind) => onChange({ kind: kind === 'other' ? 'EXPERT_WITNESS' : kind })} />
        {isOther && (
          <select aria-label="Which other kind" className="input" value={draft.kind} onChange={(event) => onChange({ kind: event.target.value as CaseKind })}>
            {otherKinds.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        )}
      </div>
      <div className="flex flex-col gap-2 sm:col-span-2">
        <TypeAhead
          label="Claimant"
          name="claimant"
          autoFocus
          text={draft.claimant.name}
          onText={(name) => onChange({ claimant: name === draft.claimant.name ? draft.claimant : { id: null, name } })}
          suggestions={claimants.data?.claimants ?? []}
          onPick={({ id, name }) => onChange({ claimant: { id, name } })}
          addLabel="Add"
          error={errors.claimant}
          onLeave={() => onLeave('claimant')}
        />
        {shown && <DuplicateWarning match={shown} onLeave={onGoAway} onSomeoneElse={() => setDismissed(shown.claimantId)} />}
      </div>
      <Field label="Claim number" name="claimNumber">
        {(field) => <input {...field} className="input ident" autoComplete="off" maxLength={60} value={draft.claimNumber} onChange={(event) => onChange({ claimNumber: event.target.value })} />}
      </Field>
      {hasPanel(draft.kind) && (
        <Field label="Panel number" name="panelNumber" hint="7 digits" error={errors.panelNumber}>
          {(field) => <input {...field} className="input ident" inputMode="numeric" autoComplete="off" maxLength={10} value={draft.panelNumber} onChange={(event) => onChange({ panelNumber: event.target.value })} onBlur={() => onLeave('panelNumber')} />}
        </Field>
      )}
      {hasAgreement(draft.kind) && (
        <Field label="Fee agreement" name="agreementId" hint={ended[0] && draft.agreementId === '' ? `“${ended[0].name}”: ${ended[0].problem}` : agreements.length === 0 ? 'None is written yet; the owner adds them in Settings' : undefined}>
          {(field) => (
            <select {...field} className="input" value={draft.agreementId} onChange={(event) => onChange({ agreementId: event.target.value })}>
              <option value="">None</option>
              {agreements.map(({ id, name, payerName }) => (
                <option key={id} value={id}>
                  {payerName ? `${name}, ${payerName}` : name}
                </option>
              ))}
            </select>
          )}
        </Field>
      )}
      <div className={hasPanel(draft.kind) || hasAgreement(draft.kind) ? '' : 'sm:order-none'}>
        <TypeAhead
          label="Payer"
          name="payer"
          text={draft.payer.name}
          onText={(name) => onChange({ payer: name === draft.payer.name ? draft.payer : { id: null, name } })}
          suggestions={payers.data?.contacts ?? []}
          onPick={({ id, name }) => onChange({ payer: { id, name } })}
          addLabel="Add"
          error={errors.payer}
          onLeave={() => onLeave('payer')}
        />
      </div>
      <Field label="Physician" name="physicianId" error={errors.physicianId}>
        {(field) => (
          <select {...field} className="input" value={draft.physicianId} onChange={(event) => onChange({ physicianId: event.target.value })} onBlur={() => onLeave('physicianId')}>
            <option value="">Choose</option>
            {practice?.physicians.filter(({ active }) => active).map(({ id, name, credentials }) => (
              <option key={id} value={id}>
                {credentials ? `${name}, ${credentials}` : name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Location" name="locationId">
        {(field) => (
          <select {...field} className="input" value={draft.locationId} onChange={(event) => onChange({ locationId: event.target.value })}>
            <option value="">Not yet known</option>
            {practice?.locations.filter(({ active }) => active).map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label="Exam date" name="examOn" hint={draft.examOn ? <ExamHint examOn={draft.examOn} today={today} window={window} /> : 'Leave empty if it is not booked'}>
        {(field) => <input {...field} type="date" className="input" value={draft.examOn} onChange={(event) => onChange({ examOn: event.target.value })} />}
      </Field>
      <Field label="Pages expected" name="pagesExpected" hint={includedPages === null ? undefined : `${includedPages} are included`} error={errors.pagesExpected}>
        {(field) => <input {...field} className="input num" inputMode="numeric" autoComplete="off" maxLength={9} value={draft.pages} onChange={(event) => onChange({ pages: event.target.value })} onBlur={() => onLeave('pagesExpected')} />}
      </Field>
      <Field label="Interpreter" name="interpreterLanguage">
        {(field) => <InterpreterSelect {...field} value={draft.language} onChange={(language) => onChange({ language })} />}
      </Field>
      <ConsentFields drafts={consentsOf(draft, today)} onChange={(consents) => onChange({ consents })} today={today} />
    </div>
  );
}

function ExamHint({ examOn, today, window }: { readonly examOn: string; readonly today: string; readonly window: ReturnType<typeof windowNote> }) {
  return (
    <span className={window?.past ? 'text-warning-ink' : ''}>
      {formatDay(examOn, today)}, {distance(examOn, today)}. {window?.text}
    </span>
  );
}
