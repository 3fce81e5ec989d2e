'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Section } from '@/components/layout/section';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';
import type { CaseFacts, FactParty } from './case-facts';

interface Props {
  readonly facts: CaseFacts;
  readonly onChange: (part: Partial<CaseFacts>) => void;
  readonly errorAt: (key: keyof CaseFacts) => string | undefined;
}

const roles = [
  ['applicant_attorney', 'Applicant attorney'],
  ['defense_attorney', 'Defense attorney'],
  ['claims_administrator', 'Claims administrator'],
  ['agency', 'Agency'],
  ['employer', 'Employer'],
  ['interpreter', 'Interpreter'],
  ['other', 'Other'],
] as const satisfies readonly (readonly [FactParty['role'], string])[];

/** Who pays, and who else belongs to the case. Whoever is not known yet is added on the way. */
export function EditParties({ facts, onChange, errorAt }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const [payerText, setPayerText] = useState(facts.payer.name);
  const [partyText, setPartyText] = useState('');
  const [role, setRole] = useState<FactParty['role']>('applicant_attorney');
  const payers = useQuery({ ...contactsFound(useLaterValue(payerText)), enabled: payerText !== facts.payer.name && payerText.trim() !== '' });
  const others = useQuery({ ...contactsFound(useLaterValue(partyText)), enabled: partyText.trim() !== '' });
  const make = (name: string, as: FactParty['role'], then: (contact: { id: string; name: string }) => void) =>
    void add.mutateAsync({ name, roles: [as] }).then(then, (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not added.' }));
  const setPayer = ({ id, name }: { id: string; name: string }) => {
    setPayerText(name);
    onChange({ payer: { id, name } });
  };
  const addParty = ({ id, name }: { id: string; name: string }) => {
    setPartyText('');
    if (!facts.parties.some((party) => party.contactId === id && party.role === role)) onChange({ parties: [...facts.parties, { contactId: id, name, role }] });
  };
  return (
    <Section title="Parties" ruled>
      <div className="grid gap-x-4 gap-y-3.5 pt-3 sm:grid-cols-2">
        <TypeAhead
          label="Payer"
          name="payerId"
          text={payerText}
          onText={setPayerText}
          suggestions={payers.data?.contacts ?? []}
          onPick={setPayer}
          addLabel="Add"
          onAdd={(name) => make(name, 'claims_administrator', setPayer)}
          error={errorAt('payer')}
          hint={payerText.trim() === facts.payer.name ? undefined : `Choose one from the list; until then it stays ${facts.payer.name}`}
        />
      </div>
      <ul className="mt-4 border-t border-border">
        {facts.parties.map((party) => (
          <li key={`${party.contactId}${party.role}`} className="flex min-h-(--row) items-center gap-3 border-b border-hairline">
            <span className="w-40 text-muted">{roles.find(([value]) => value === party.role)?.[1]}</span>
            <span className="font-medium">{party.name}</span>
            <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${party.name}`} className="ml-auto" onClick={() => onChange({ parties: facts.parties.filter((one) => one !== party) })}>
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ul>
      <div className="mt-3 grid items-start gap-x-4 gap-y-2 sm:grid-cols-[200px_1fr]">
        <div className="flex flex-col gap-1">
          <label className="label" htmlFor="party-role">
            Add as
          </label>
          <select id="party-role" className="input" value={role} onChange={(event) => setRole(event.target.value as FactParty['role'])}>
            {roles.map(([value, label]) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </div>
        <TypeAhead label="Name" name="party" text={partyText} onText={setPartyText} suggestions={others.data?.contacts ?? []} onPick={addParty} addLabel="Add" onAdd={(name) => make(name, role, addParty)} />
      </div>
    </Section>
  );
}
