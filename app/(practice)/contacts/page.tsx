import type { Metadata } from 'next';
import { readContactFilters } from '@/components/contacts/contact-filters';
import { ContactsScreen } from '@/components/contacts/contacts-screen';
import { contactPages } from '@/lib/features/contacts/client';
import { listContacts } from '@/lib/features/contacts/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Contacts' };

export default async function ContactsPage({ searchParams }: PageProps<'/contacts'>) {
  const [ctx, params] = await Promise.all([pageFor('contact.list'), searchParams]);
  const filters = readContactFilters({ get: (name) => [params[name]].flat()[0] ?? null });
  return (
    <Prefetch query={contactPages(filters)} load={async () => ({ pages: [await listContacts(ctx, filters)], pageParams: [null as string | null] })}>
      <ContactsScreen />
    </Prefetch>
  );
}
