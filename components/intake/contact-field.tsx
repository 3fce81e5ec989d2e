'use client';

import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import type { ReactNode } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';
import type { ContactRole } from '@/lib/features/contacts/schema';
import type { ChosenContact } from './intake-drafts';

const TypeAhead = dynamic(() => import('@/components/ui/type-ahead').then((module) => module.TypeAhead), { ssr: false, loading: () => <div className="h-13" /> });

interface Props {
  readonly label: string;
  readonly name: string;
  readonly value: ChosenContact;
  readonly onChange: (chosen: ChosenContact) => void;
  /** The role that somebody new is added in. */
  readonly addAs: ContactRole;
  readonly isPerson?: boolean;
  readonly optional?: boolean;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
}

/** One contact: found while typing, or added on the way. What was typed and not chosen stays, and says that it is not chosen yet. */
export function ContactField({ label, name, value, onChange, addAs, isPerson = false, optional = false, hint, error }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const later = useLaterValue(value.name);
  const found = useQuery({ ...contactsFound(later), enabled: later.trim() !== '' && value.id === null });
  const make = (typed: string) =>
    void add.mutateAsync({ name: typed, roles: [addAs], ...(isPerson ? { kind: 'person' as const } : {}) }).then(
      (made) => onChange({ id: made.id, name: made.name }),
      (failure: unknown) => notify({ message: failure instanceof Error ? failure.message : 'That was not added.' }),
    );
  const unchosen = value.id === null && value.name.trim() !== '';
  return (
    <TypeAhead
      label={label}
      optional={optional}
      name={name}
      text={value.name}
      onText={(text) => onChange(text === value.name ? value : { id: null, name: text })}
      suggestions={found.data?.contacts ?? []}
      onPick={(picked) => onChange({ id: picked.id, name: picked.name })}
      addLabel="Add"
      onAdd={make}
      hint={unchosen ? 'Choose from the list, or add it' : hint}
      error={error}
    />
  );
}
