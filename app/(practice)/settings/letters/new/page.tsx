import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { NewTemplateScreen } from '@/components/letter-templates/template-screen';
import { isLetterKind } from '@/lib/domain/letter/kinds';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'New wording' };

export default async function NewLetterTemplatePage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [, { kind }] = await Promise.all([pageFor('template.list'), searchParams]);
  if (typeof kind !== 'string' || !isLetterKind(kind)) notFound();
  return <NewTemplateScreen kind={kind} />;
}
