'use client';

import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound } from '@/lib/features/contacts/client';

interface Props {
  readonly payer: { readonly id: string; readonly name: string } | null;
  readonly error?: string | undefined;
  readonly onPick: (payerId: string) => void;
}

/** Who paid. Its type-ahead is heavy: load it on intent. */
export function PayerPicker({ payer, error, onPick }: Props) {
  const [text, setText] = useState(payer?.name ?? '');
  const later = useLaterValue(text);
  const found = useQuery({ ...contactsFound(later), enabled: later.trim() !== '' && later !== payer?.name });
  return (
    <TypeAhead
      label="Payer"
      name="payer"
      text={text}
      onText={setText}
      suggestions={found.data?.contacts ?? []}
      onPick={({ id, name }) => {
        setText(name);
        onPick(id);
      }}
      error={error}
      emptyText="No contact of this name"
      autoFocus={payer === null}
    />
  );
}
