import type { Metadata } from 'next';
import { ImportScreen } from '@/components/contacts/import-screen';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Import contacts' };

export default async function ImportPage() {
  await pageFor('contact.import');
  return <ImportScreen />;
}
