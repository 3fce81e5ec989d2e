'use client';

import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';
import type { ContactKind } from '@/lib/features/contacts/schema';
import { unpicked } from './picked';

export interface PickedContact {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly label: string;
  readonly name: string;
  readonly kind?: ContactKind;
  readonly value: PickedContact | null;
  readonly onChange: (picked: PickedContact | null) => void;
  /** What leaving it empty means. */
  readonly hint: string;
  readonly error?: string | undefined;
}

/** One contact or none; whoever is not known yet is added on the way. Its type-ahead is heavy: load it on intent. */
export function ContactPicker({ label, name, kind, value, onChange, hint, error }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const [text, setText] = useState(value?.name ?? '');
  const later = useLaterValue(text);
  const found = useQuery({ ...contactsFound(later, null, kind ?? null), enabled: later.trim() !== '' && later !== value?.name });
  // What the list gives back as text after a pick is that pick, also before this renders anew.
  const picked = useRef(value);
  const pick = ({ id, name: chosen }: PickedContact) => {
    picked.current = { id, name: chosen };
    setText(chosen);
    onChange(picked.current);
  };
  const undecided = text.trim() !== '' && value === null;
  return (
    <div>
      <TypeAhead
        label={label}
        name={name}
        text={text}
        onText={(next) => {
          setText(next);
          if (next.trim() === picked.current?.name) return;
          picked.current = null;
          onChange(null);
        }}
        suggestions={found.data?.contacts ?? []}
        onPick={pick}
        addLabel="Add"
        onAdd={(typed) => void add.mutateAsync({ name: typed, ...(kind ? { kind } : {}) }).then(pick, (failure: unknown) => notify({ message: failure instanceof Error ? failure.message : 'That was not added.' }))}
        error={error}
        hint={undecided ? unpicked : hint}
      />
      <input type="hidden" name={`${name}-undecided`} value={undecided ? text : ''} />
    </div>
  );
}
