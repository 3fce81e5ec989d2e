import type { MergedFact } from '@/lib/domain/contact/merge';
import type { Contact } from '@/lib/features/contacts/schema';
import { addressInLine, contactRoleWords } from '@/lib/format/contact-words';

export const mergedFactLabels: Record<MergedFact, string> = { name: 'Name', title: 'Title', organisation: 'Works at', email: 'E-mail', phone: 'Phone', fax: 'Fax', address: 'Address', language: 'Language' };

/** One fact of a contact as it is compared side by side; empty where it is not known. */
export function factOf(contact: Contact, fact: MergedFact): string {
  if (fact === 'organisation') return contact.organisation?.name ?? '';
  return fact === 'address' ? addressInLine(contact) : contact[fact];
}

/** The facts that anybody has a word on, and whether the two differ, so that a person must choose. */
export function factsToChoose(one: Contact, other: Contact): { readonly fact: MergedFact; readonly differs: boolean }[] {
  return (Object.keys(mergedFactLabels) as MergedFact[]).flatMap((fact) => {
    const [a, b] = [factOf(one, fact), factOf(other, fact)];
    return a === '' && b === '' ? [] : [{ fact, differs: a !== '' && b !== '' && a !== b }];
  });
}

/** What is put together from both whatever is chosen, in words. */
export function unitedInWords(one: Contact, other: Contact): string[] {
  const roles = [...new Set([...one.roles, ...other.roles])].map(contactRoleWords);
  const further = one.addresses.length + other.addresses.length;
  return [
    ...(roles.length > 0 ? [`Roles: ${roles.join(', ')}`] : []),
    ...(one.payerNotes && other.payerNotes ? ['Payer notes of both'] : []),
    ...(one.note && other.note ? ['Notes of both'] : []),
    ...(further > 0 || (factOf(one, 'address') && factOf(other, 'address') && factOf(one, 'address') !== factOf(other, 'address')) ? ['Every address; the one not chosen becomes a further one'] : []),
  ];
}
