import type { Metadata } from 'next';
import { DuplicatesScreen } from '@/components/contacts/duplicates-screen';
import { contactDuplicates } from '@/lib/features/contact-duplicates/client';
import { findContactDuplicates } from '@/lib/features/contact-duplicates/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Duplicate contacts' };

export default async function DuplicatesPage() {
  const ctx = await pageFor('contact.find_duplicates');
  return (
    <Prefetch query={contactDuplicates()} load={() => findContactDuplicates(ctx, {})}>
      <DuplicatesScreen />
    </Prefetch>
  );
}
