'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly value: Chosen | null;
  readonly onChange: (chosen: Chosen | null) => void;
  readonly error?: string | undefined;
}

/** Where a person works; an organization that is not known yet is added on the way. */
export function OrganizationPicker({ value, onChange, error }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const [text, setText] = useState(value?.name ?? '');
  const later = useLaterValue(text);
  const found = useQuery({ ...contactsFound(later, null, 'organisation'), enabled: later.trim() !== '' && later !== value?.name });
  const pick = (chosen: Chosen) => {
    setText(chosen.name);
    onChange({ id: chosen.id, name: chosen.name });
  };
  return (
    <TypeAhead
      label="Works at"
      name="organisationId"
      text={text}
      onText={(next) => {
        setText(next);
        if (next.trim() !== value?.name) onChange(null);
      }}
      suggestions={found.data?.contacts ?? []}
      onPick={pick}
      addLabel="Add"
      onAdd={(name) => void add.mutateAsync({ name }).then(pick, (failure: unknown) => notify({ message: failure instanceof Error ? failure.message : 'That was not added.' }))}
      error={error}
      hint={text.trim() !== '' && value === null ? 'Choose one from the list, or add it' : 'Leave empty for a person on their own'}
    />
  );
}
