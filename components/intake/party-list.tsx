'use client';

import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import type { ContactRole } from '@/lib/features/contacts/schema';
import { ContactField } from './contact-field';
import { noContact, type ChosenContact, type PartyDraft } from './intake-drafts';

interface Props {
  readonly parties: readonly PartyDraft[];
  /** Adding may end after something else was typed: the list is changed as it then stands. */
  readonly onAdd: (party: PartyDraft) => void;
  readonly onRemove: (party: PartyDraft) => void;
  /** The roles that may be named, in the order in which they are usually told. */
  readonly roles: readonly (readonly [ContactRole, string])[];
}

/** Who else belongs to the matter, each in a role. Choosing a name adds it; whoever is not known yet is added on the way. */
export function PartyList({ parties, onAdd, onRemove, roles }: Props) {
  const [role, setRole] = useState<ContactRole>(roles[0]?.[0] ?? 'other');
  const [typed, setTyped] = useState<ChosenContact>(noContact);
  const take = (chosen: ChosenContact) => {
    const { id, name } = chosen;
    if (id === null) return setTyped(chosen);
    setTyped(noContact);
    onAdd({ contactId: id, name, role });
  };
  return (
    <div>
      {parties.length > 0 && (
        <ul className="border-t border-hairline">
          {parties.map((party) => (
            <li key={`${party.contactId}${party.role}`} className="flex min-h-(--row) items-center gap-3 border-b border-hairline">
              <span className="w-40 shrink-0 text-muted">{roles.find(([value]) => value === party.role)?.[1] ?? party.role}</span>
              <span className="min-w-0 truncate font-medium">{party.name}</span>
              <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${party.name}`} className="ml-auto" onClick={() => onRemove(party)}>
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="mt-3 grid items-start gap-x-4 gap-y-2 sm:grid-cols-[200px_minmax(0,1fr)]">
        <Field label="Add as" name="party-role">
          {(field) => (
            <select {...field} className="input" value={role} onChange={(event) => setRole(event.target.value as ContactRole)}>
              {roles.map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          )}
        </Field>
        <ContactField label="Name" name="party" value={typed} onChange={take} addAs={role} isPerson={role === 'treating_physician'} hint="Choosing a name adds it" />
      </div>
    </div>
  );
}
