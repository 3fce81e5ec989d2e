import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { ExtensionScreen } from '@/components/extensions/extension-screen';
import { NotFound } from '@/lib/core/errors';
import { extensionsOf } from '@/lib/features/extensions/client';
import { readExtensions } from '@/lib/features/extensions/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'More time for the report' };

export default async function ExtensionPage({ params }: { readonly params: Promise<{ evaluationId: string }> }) {
  const [ctx, { evaluationId }] = await Promise.all([pageFor('extension.read'), params]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const load = () =>
    readExtensions(ctx, { evaluationId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={extensionsOf(evaluationId)} load={load}>
      <ExtensionScreen evaluationId={evaluationId} />
    </Prefetch>
  );
}
