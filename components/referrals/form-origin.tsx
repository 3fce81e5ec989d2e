'use client';

import { ContactField } from '@/components/intake/contact-field';
import { ChoiceRow } from '@/components/ui/choice-row';
import type { CaseKind } from '@/lib/features/cases/schema';
import { contactRoleOf } from './form-choices';
import { DraftDay, DraftSelect, DraftText, type FormPart } from './draft-field';
import { isMedicalLegal } from './referral-draft';
import { channelWords, roleWords } from './referral-words';

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
const channels = (Object.entries(channelWords) as [keyof typeof channelWords, string][]).map(([value, label]) => ({ value, label }));
const askers = [['', 'Not said'], ...(['applicant_attorney', 'defense_attorney', 'claims_administrator', 'agency', 'employer', 'dwc', 'other'] as const).map((role) => [role, roleWords[role]] as const)] as const;

/** How it came, and who asks and pays. */
export function FormOrigin(part: FormPart) {
  const { draft, onChange, errorAt } = part;
  const isOther = !mainKinds.some(({ value }) => value === draft.kind);
  const sameAsAsks = draft.requester.id !== null && draft.payer.id === null && draft.payer.name === '';
  return (
    <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
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
      <div className="sm:col-span-2">
        <ChoiceRow legend="Channel" name="channel" choices={channels} value={draft.channel} onChange={(channel) => onChange({ channel })} />
      </div>
      <DraftDay {...part} of="receivedOn" optional={false} />
      <DraftDay {...part} of="neededBy" hint="By when they want the exam or the report" />
      <ContactField optional label="Who asks" name="requesterId" value={draft.requester} onChange={(requester) => onChange({ requester })} addAs={draft.requesterRole || 'other'} error={errorAt('requesterId')} hint="A law firm, an administrator, an agency" />
      <DraftSelect {...part} of="requesterRole" choices={askers} />
      <div className="flex flex-col gap-1">
        <ContactField optional label="Payer" name="payerId" value={draft.payer} onChange={(payer) => onChange({ payer })} addAs={contactRoleOf(isMedicalLegal(draft.kind))} error={errorAt('payerId')} />
        {sameAsAsks && (
          <button type="button" className="quiet-link self-start text-xs" onClick={() => onChange({ payer: draft.requester })}>
            {draft.requester.name} pays
          </button>
        )}
      </div>
      <DraftText {...part} of="source" hint="How they came to us, in your words" maxLength={160} />
    </div>
  );
}
