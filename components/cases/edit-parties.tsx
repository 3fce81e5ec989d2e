'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { PartyList } from '@/components/intake/party-list';
import { Section } from '@/components/layout/section';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';
import type { CaseFacts, FactParty } from './case-facts';

interface Props {
  readonly facts: CaseFacts;
  readonly onChange: (part: Partial<CaseFacts>) => void;
  readonly onAddParty: (party: FactParty) => void;
  readonly errorAt: (key: keyof CaseFacts) => string | undefined;
}

const roles = [
  ['applicant_attorney', 'Applicant attorney'],
  ['defense_attorney', 'Defense attorney'],
  ['claims_administrator', 'Claims administrator'],
  ['treating_physician', 'Treating physician'],
  ['agency', 'Agency'],
  ['employer', 'Employer'],
  ['interpreter', 'Interpreter'],
  ['dwc', 'DWC'],
  ['other', 'Other'],
] as const satisfies readonly (readonly [FactParty['role'], string])[];

/** Who pays, and who else belongs to the case. Whoever is not known yet is added on the way. */
export function EditParties({ facts, onChange, onAddParty, errorAt }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const [payerText, setPayerText] = useState(facts.payer.name);
  const payers = useQuery({ ...contactsFound(useLaterValue(payerText)), enabled: payerText !== facts.payer.name && payerText.trim() !== '' });
  const setPayer = ({ id, name }: { id: string; name: string }) => {
    setPayerText(name);
    onChange({ payer: { id, name } });
  };
  const makePayer = (name: string) =>
    void add.mutateAsync({ name, roles: ['claims_administrator'] }).then(setPayer, (error: unknown) => notify({ message: error instanceof Error ? error.message : 'That was not added.' }));
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
          onAdd={makePayer}
          error={errorAt('payer')}
          hint={payerText.trim() === facts.payer.name ? undefined : `Choose one from the list; until then it stays ${facts.payer.name}`}
        />
      </div>
      <div className="mt-4">
        <PartyList parties={facts.parties} onAdd={onAddParty} onRemove={(party) => onChange({ parties: facts.parties.filter((one) => one !== party) })} roles={roles} />
      </div>
    </Section>
  );
}
