'use client';

import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { useLaterValue } from '@/components/ui/later-value';
import { TypeAhead } from '@/components/ui/type-ahead';
import { contactDetail, contactsFound } from '@/lib/features/contacts/client';
import type { RevisedRecipient } from './letter-revision';

/** Somebody who gets a copy beside those who are due the letter: found among the contacts. Whether that is allowed is checked at once. */
export function AddCopy({ onAdd, onClose }: { readonly onAdd: (copy: RevisedRecipient) => void; readonly onClose: () => void }) {
  const client = useQueryClient();
  const [text, setText] = useState('');
  const later = useLaterValue(text);
  const found = useQuery({ ...contactsFound(later), enabled: later.trim() !== '' });
  const add = async ({ id, name }: { readonly id: string; readonly name: string }) => {
    const contact = await client.fetchQuery(contactDetail(id));
    const address = [contact.street, [contact.city, [contact.state, contact.postalCode].filter(Boolean).join(' ')].filter(Boolean).join(', ')].filter(Boolean).join('\n');
    onAdd({ role: 'other', contactId: id, name, address, email: contact.email, fax: contact.fax, method: address === '' && contact.fax ? 'fax' : 'mail' });
  };
  return (
    <div className="flex flex-col gap-2 py-3">
      <TypeAhead label="Copy to" name="copy" text={text} onText={setText} suggestions={text.trim() === '' ? [] : (found.data?.contacts ?? [])} onPick={(picked) => void add(picked)} hint="A name from the contacts" emptyText={found.isFetching ? 'Searching' : 'No contact of that name. Add one under Contacts.'} autoFocus />
      <Button size="sm" kind="ghost" className="self-start" onClick={onClose}>
        Cancel
      </Button>
    </div>
  );
}
