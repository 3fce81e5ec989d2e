import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { BriefScreen } from '@/components/briefs/brief-screen';
import { NotFound } from '@/lib/core/errors';
import { briefOf } from '@/lib/features/briefs/client';
import { readBrief } from '@/lib/features/briefs/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Brief' };

export default async function BriefPage({ params }: { readonly params: Promise<{ evaluationId: string }> }) {
  const [ctx, { evaluationId }] = await Promise.all([pageFor('brief.read'), params]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const load = () =>
    readBrief(ctx, { evaluationId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={briefOf(evaluationId)} load={load}>
      <BriefScreen evaluationId={evaluationId} />
    </Prefetch>
  );
}
