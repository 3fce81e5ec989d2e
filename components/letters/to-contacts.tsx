'use client';

import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { useNotice } from '@/components/ui/notice';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactsFound, useAddContact } from '@/lib/features/contacts/client';

interface Chosen {
  readonly id: string;
  readonly name: string;
}

interface Props {
  readonly as: 'treating_physician' | 'interpreter';
  readonly chosen: readonly Chosen[];
  readonly error?: string | undefined;
}

const words = {
  treating_physician: { label: 'Treating physician', hint: 'Left empty, it goes to the treating physicians on the case' },
  interpreter: { label: 'Interpreter’s office', hint: 'Left empty, it goes to the one that is booked, else to whoever pays' },
} as const;

/** To whom outside the dispute a letter goes: found among the contacts, or added on the way. Stands in the form as their ids. */
export function ToContacts({ as, chosen, error }: Props) {
  const notify = useNotice();
  const add = useAddContact();
  const [to, setTo] = useState<readonly Chosen[]>(chosen);
  const [text, setText] = useState('');
  const later = useLaterValue(text);
  const found = useQuery({ ...contactsFound(later), enabled: later.trim() !== '' });
  const take = ({ id, name }: Chosen) => {
    setText('');
    setTo((before) => (before.some((one) => one.id === id) ? before : [...before, { id, name }]));
  };
  return (
    <div className="sm:col-span-2">
      <input type="hidden" name="toContactIds" value={to.map(({ id }) => id).join(' ')} />
      {to.length > 0 && (
        <ul className="mb-2 border-t border-border">
          {to.map((one) => (
            <li key={one.id} className="flex min-h-9 items-center border-b border-hairline font-medium">
              {one.name}
              <Button kind="ghost" size="sm" iconOnly aria-label={`Remove ${one.name}`} className="ml-auto" onClick={() => setTo(to.filter(({ id }) => id !== one.id))}>
                <X aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <TypeAhead
        label={words[as].label}
        name="to"
        text={text}
        onText={setText}
        suggestions={text.trim() === '' ? [] : (found.data?.contacts ?? [])}
        onPick={take}
        addLabel="Add"
        onAdd={(name) => void add.mutateAsync({ name, roles: [as] }).then(take, (failure: unknown) => notify({ message: failure instanceof Error ? failure.message : 'That was not added.' }))}
        hint={to.length === 0 ? words[as].hint : undefined}
        error={error}
        autoFocus
      />
    </div>
  );
}
