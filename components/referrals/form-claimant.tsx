'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useState } from 'react';
import { InterpreterSelect } from '@/components/cases/interpreter-select';
import { ChoiceRow } from '@/components/ui/choice-row';
import { Cite } from '@/components/ui/cite';
import { Field } from '@/components/ui/field';
import { useLaterValue } from '@/components/ui/later-value';
import { isCalendarDate } from '@/lib/domain/calendar';
import { duplicates } from '@/lib/features/cases/client';
import { claimantsFound } from '@/lib/features/claimants/client';
import { DraftDay, DraftText, type FormPart } from './draft-field';
import { isMedicalLegal } from './referral-draft';
import { SamePerson } from './same-person';

const TypeAhead = dynamic(() => import('@/components/ui/type-ahead').then((module) => module.TypeAhead), { ssr: false, loading: () => <div className="h-13" /> });

const representedChoices = [
  { value: 'yes', label: 'Yes' },
  { value: 'no', label: 'No' },
  { value: 'unknown', label: 'Not said' },
] as const;

/** The claimant: somebody known, or what was said. Who may be the same comes up while typing; it blocks nothing. */
export function FormClaimant({ referralId, ...part }: FormPart & { readonly referralId: string | null }) {
  const { draft, onChange, errorAt } = part;
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const name = useLaterValue(draft.claimant.name);
  const sought = useLaterValue({
    name: draft.claimant.name.trim(),
    claimNumber: draft.injuries.map(({ claimNumber }) => claimNumber.trim()).filter(Boolean),
    adjNumber: draft.injuries.map(({ adjNumber }) => adjNumber.trim()).filter(Boolean),
    panelNumber: draft.kind === 'QME' ? draft.panelNumber.trim() : '',
    ...(isCalendarDate(draft.bornOn) ? { bornOn: draft.bornOn } : {}),
    ...(referralId ? { exceptReferralId: referralId } : {}),
  }, 400);
  const claimants = useQuery({ ...claimantsFound(name), enabled: name.trim().length >= 2 && draft.claimant.id === null });
  const found = useQuery(duplicates(sought));
  return (
    <div className="grid gap-x-4 gap-y-3.5 sm:grid-cols-2">
      <div className="flex flex-col gap-2 sm:col-span-2">
        <TypeAhead
          label="Claimant"
          name="claimantName"
          text={draft.claimant.name}
          onText={(text) => onChange({ claimant: text === draft.claimant.name ? draft.claimant : { id: null, name: text } })}
          suggestions={claimants.data?.claimants ?? []}
          onPick={(picked) => onChange({ claimant: { id: picked.id, name: picked.name }, ...(draft.bornOn === '' && picked.name ? bornOf(claimants.data?.claimants, picked.id) : {}) })}
          addLabel="New:"
          hint={draft.claimant.id ? 'Known to us; what is missing there is filled in on acceptance' : 'First and last name'}
          error={errorAt('claimantName')}
        />
        {draft.claimant.name.trim() !== '' && found.data && (
          <SamePerson
            found={found.data}
            dismissed={dismissed}
            onDismiss={(id) => setDismissed((before) => new Set(before).add(id))}
            onUse={draft.claimant.id === null ? (match) => onChange({ claimant: { id: match.claimantId, name: match.name }, ...(draft.bornOn === '' && match.bornOn ? { bornOn: match.bornOn } : {}) }) : null}
            knownId={draft.claimant.id}
          />
        )}
      </div>
      <DraftDay {...part} of="bornOn" />
      <DraftText {...part} of="claimantPhone" maxLength={40} />
      <DraftText {...part} of="claimantStreet" className="sm:col-span-2" />
      <DraftText {...part} of="claimantCity" maxLength={100} />
      <div className="grid grid-cols-2 gap-4">
        <DraftText {...part} of="claimantState" maxLength={40} />
        <DraftText {...part} of="claimantPostalCode" maxLength={20} />
      </div>
      <Field label="Interpreter" name="interpreterLanguage">
        {(field) => <InterpreterSelect {...field} value={draft.interpreterLanguage} onChange={(interpreterLanguage) => onChange({ interpreterLanguage })} />}
      </Field>
      <DraftText {...part} of="employer" maxLength={160} />
      <div className="sm:col-span-2">
        <ChoiceRow legend="Represented by an attorney" name="represented" choices={representedChoices} value={draft.represented} onChange={(represented) => onChange({ represented })} />
        {isMedicalLegal(draft.kind) && (
          <p className="mt-1 text-xs text-muted">
            Changes letters, forms, service and clocks. <Cite>8 CCR 36(a)(1)</Cite>
          </p>
        )}
      </div>
    </div>
  );
}

function bornOf(claimants: readonly { id: string; bornOn: string | null }[] | undefined, id: string): { bornOn: string } | object {
  const bornOn = claimants?.find((one) => one.id === id)?.bornOn;
  return bornOn ? { bornOn } : {};
}
