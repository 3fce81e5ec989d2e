import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { MissedScreen } from '@/components/missed/missed-screen';
import { NotFound } from '@/lib/core/errors';
import { examOf } from '@/lib/features/exams/client';
import { readExam } from '@/lib/features/exams/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'It did not take place' };

export default async function MissedPage({ params }: { readonly params: Promise<{ evaluationId: string }> }) {
  const [ctx, { evaluationId }] = await Promise.all([pageFor('missed.preview'), params]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const load = () =>
    readExam(ctx, { evaluationId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={examOf(evaluationId)} load={load}>
      <MissedScreen evaluationId={evaluationId} />
    </Prefetch>
  );
}
