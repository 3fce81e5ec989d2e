'use client';

import { useQueryClient } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useId, useState } from 'react';
import { Form } from '@/components/forms/form';
import { CheckInput, NoteInput, TextInput } from '@/components/forms/inputs';
import { useSaving } from '@/components/forms/use-saving';
import { ChoiceRow } from '@/components/ui/choice-row';
import { useNotice } from '@/components/ui/notice';
import { addingContact, amendingContact, contactKeys } from '@/lib/features/contacts/client';
import type { Contact } from '@/lib/features/contacts/schema';
import { contactRoleChoices, contactRoleWords } from '@/lib/format/contact-words';
import { AddressFields, type AddressDraft } from './address-fields';
import { KnownNames } from './known-names';
import { demandPicked } from './picked';

/** Its type-ahead is most of this form's weight, and organizations need none. */
const ContactPicker = dynamic(() => import('./contact-picker').then((module) => module.ContactPicker), { ssr: false, loading: () => <div className="h-13" /> });

interface Props {
  /** Null for a new one. */
  readonly contact: Contact | null;
  /** Where a new person works, when that is how one came here. */
  readonly organization?: { readonly id: string; readonly name: string } | null;
}

const kinds = [
  { value: 'organisation', label: 'Organization' },
  { value: 'person', label: 'Person' },
] as const;

/** An organization or a person with its addresses. Ctrl Enter saves. */
export function ContactForm({ contact, organization = null }: Props) {
  const router = useRouter();
  const client = useQueryClient();
  const notify = useNotice();
  const roleLabel = useId();
  const [submitKey] = useState(() => crypto.randomUUID());
  const [kind, setKind] = useState<Contact['kind']>(contact?.kind ?? (organization ? 'person' : 'organisation'));
  const [name, setName] = useState(contact?.name ?? '');
  const [employer, setEmployer] = useState(contact?.organisation ?? organization);
  const [addresses, setAddresses] = useState<readonly AddressDraft[]>(() => (contact?.addresses ?? []).map((address) => ({ ...address, key: address.id })));
  const saving = useSaving<unknown, Contact>(contact ? amendingContact : addingContact, {
    fieldOf: { 'contact.organisation': 'organisationId', 'contact.has_people': 'kind' },
    onSaved: (saved) => {
      void client.invalidateQueries({ queryKey: contactKeys.all });
      notify({ message: contact ? `${saved.name} is saved.` : `${saved.name} is added.` });
      router.push(`/contacts/${saved.id}`);
    },
  });
  const text = (field: 'title' | 'email' | 'phone' | 'fax' | 'street' | 'city' | 'state' | 'postalCode' | 'language', label: string, more: { readonly type?: string; readonly className?: string; readonly hint?: string } = {}) => (
    <TextInput label={label} name={field} optional autoComplete="off" defaultValue={contact?.[field]} error={saving.errorOf(field)} {...more} />
  );
  return (
    <Form
      saving={contact ? saving : { ...saving, showStored: null }}
      action={contact ? 'Save' : kind === 'person' ? 'Add person' : 'Add organization'}
      cancelHref={contact ? `/contacts/${contact.id}` : '/contacts'}
      toInput={(values) => {
        if (kind === 'person') demandPicked(values, 'organisationId');
        return {
          ...(contact ? { contactId: contact.id, version: contact.version, active: values.checked('active') } : { idempotencyKey: submitKey }),
          kind,
          name,
          roles: contactRoleChoices.filter((role) => values.checked(`role-${role}`)),
          organisationId: kind === 'person' ? (employer?.id ?? null) : null,
          title: kind === 'person' ? values.text('title') : '',
          ...Object.fromEntries((['email', 'phone', 'fax', 'street', 'city', 'state', 'postalCode', 'language', 'payerNotes', 'ediPayerId', 'note'] as const).map((field) => [field, values.text(field)])),
          addresses: addresses.map(({ label, street, city, state, postalCode }) => ({ label, street, city, state, postalCode })),
        };
      }}
    >
      <ChoiceRow legend="Kind" name="kind" choices={kinds} value={kind} onChange={setKind} />
      <div>
        <TextInput label="Name" name="name" autoFocus={!contact} autoComplete="off" maxLength={160} value={name} onChange={(event) => setName(event.target.value)} error={saving.errorOf('name')} />
        {!contact && <KnownNames name={name} />}
      </div>
      {kind === 'person' && (
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <ContactPicker label="Works at" name="organisationId" kind="organisation" value={employer} onChange={setEmployer} hint="Leave empty for a person on their own" error={saving.errorOf('organisationId')} />
          {text('title', 'Title', { hint: 'As it stands on a letter: Claims examiner' })}
        </div>
      )}
      <div role="group" aria-labelledby={roleLabel}>
        <p id={roleLabel} className="label">
          Roles <span className="font-normal text-muted">as many as fit</span>
        </p>
        <div className="mt-1 grid gap-x-4 sm:grid-cols-3">
          {contactRoleChoices.map((role) => (
            <CheckInput key={role} label={contactRoleWords(role)} name={`role-${role}`} defaultChecked={contact?.roles.includes(role) ?? false} />
          ))}
        </div>
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-2">
        {text('phone', 'Phone', { type: 'tel' })}
        {text('fax', 'Fax', { type: 'tel' })}
        {text('email', 'E-mail', { type: 'email' })}
        {text('language', 'Language', { hint: 'Of a person, or what an interpreter speaks' })}
        {text('street', 'Street', { className: 'sm:col-span-2' })}
      </div>
      <div className="grid items-start gap-4 sm:grid-cols-[1fr_100px_120px]">
        {text('city', 'City')}
        {text('state', 'State')}
        {text('postalCode', 'ZIP')}
      </div>
      <AddressFields addresses={addresses} onChange={setAddresses} errorOf={saving.errorOf} />
      <NoteInput label="Payer notes" name="payerNotes" optional rows={3} defaultValue={contact?.payerNotes} error={saving.errorOf('payerNotes')} hint="How it pays: in how many days, what it asks for, whom to call. Shown beside the payer of a case" />
      <TextInput label="Electronic payer number" name="ediPayerId" optional autoComplete="off" maxLength={15} defaultValue={contact?.ediPayerId} error={saving.errorOf('ediPayerId')} hint="Where electronic bills to it go" className="max-w-72" />
      <NoteInput label="Note" name="note" optional rows={2} defaultValue={contact?.note} error={saving.errorOf('note')} />
      {contact && <CheckInput label="In use" name="active" defaultChecked={contact.active} hint="Out of use, it is offered no more; its cases and letters keep it" />}
    </Form>
  );
}
