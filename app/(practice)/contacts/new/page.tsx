import type { Metadata } from 'next';
import { ContactForm } from '@/components/contacts/contact-form';
import { PageHeader } from '@/components/layout/page-header';
import { readContact } from '@/lib/features/contacts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Add a contact' };

export default async function NewContactPage({ searchParams }: PageProps<'/contacts/new'>) {
  const [ctx, { organisation }] = await Promise.all([pageFor('contact.add'), searchParams]);
  const employer = typeof organisation === 'string' ? await orNotFound(() => readContact(ctx, { contactId: organisation })) : null;
  return (
    <>
      <PageHeader title="Add a contact" breadcrumb={[{ label: 'Contacts', href: '/contacts' }, { label: 'New' }]} />
      <div className="max-w-[760px] px-(--pad) py-5">
        <ContactForm contact={null} organization={employer && { id: employer.id, name: employer.name }} />
      </div>
    </>
  );
}
