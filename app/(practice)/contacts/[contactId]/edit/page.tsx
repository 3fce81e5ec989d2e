import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { ContactForm } from '@/components/contacts/contact-form';
import { PageHeader } from '@/components/layout/page-header';
import { readContact } from '@/lib/features/contacts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Edit a contact' };

export default async function EditContactPage({ params }: PageProps<'/contacts/[contactId]/edit'>) {
  const [ctx, { contactId }] = await Promise.all([pageFor('contact.amend'), params]);
  const contact = await orNotFound(() => readContact(ctx, { contactId }));
  if (contact.mergedInto) notFound();
  return (
    <>
      <PageHeader title={contact.name} breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: contact.name, href: `/contacts/${contact.id}` }, { label: 'Edit' }]} />
      <div className="max-w-[760px] px-(--pad) py-5">
        <ContactForm key={contact.version} contact={contact} />
      </div>
    </>
  );
}
