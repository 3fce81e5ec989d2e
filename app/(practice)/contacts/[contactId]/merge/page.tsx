import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { MergeScreen } from '@/components/contacts/merge-screen';
import { readContact } from '@/lib/features/contacts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Merge contacts' };

export default async function MergePage({ params, searchParams }: PageProps<'/contacts/[contactId]/merge'>) {
  const [ctx, { contactId }, { with: otherId }] = await Promise.all([pageFor('contact.merge'), params, searchParams]);
  if (typeof otherId !== 'string' || otherId === contactId) notFound();
  const [one, other] = await orNotFound(() => Promise.all([readContact(ctx, { contactId }), readContact(ctx, { contactId: otherId })]));
  if (one.mergedInto || other.mergedInto) notFound();
  return <MergeScreen key={`${one.version} ${other.version}`} contacts={[one, other]} />;
}
