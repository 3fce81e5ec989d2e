import type { Metadata } from 'next';
import { ContactScreen } from '@/components/contacts/contact-screen';
import { contactDetail } from '@/lib/features/contacts/client';
import { readContact } from '@/lib/features/contacts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Contact' };

export default async function ContactPage({ params }: PageProps<'/contacts/[contactId]'>) {
  const [ctx, { contactId }] = await Promise.all([pageFor('contact.read'), params]);
  return (
    <Prefetch query={contactDetail(contactId)} load={() => orNotFound(() => readContact(ctx, { contactId: contactId }))}>
      <ContactScreen contactId={contactId} />
    </Prefetch>
  );
}
