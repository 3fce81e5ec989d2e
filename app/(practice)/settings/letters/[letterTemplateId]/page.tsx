import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { TemplateScreen } from '@/components/letter-templates/template-screen';
import { NotFound } from '@/lib/core/errors';
import { templateDetail } from '@/lib/features/templates/client';
import { readTemplate } from '@/lib/features/templates/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Wording' };

export default async function LetterTemplatePage({ params }: { readonly params: Promise<{ letterTemplateId: string }> }) {
  const [ctx, { letterTemplateId: templateId }] = await Promise.all([pageFor('template.read'), params]);
  if (!z.uuid().safeParse(templateId).success) notFound();
  const load = () =>
    readTemplate(ctx, { templateId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={templateDetail(templateId)} load={load}>
      <TemplateScreen templateId={templateId} />
    </Prefetch>
  );
}
