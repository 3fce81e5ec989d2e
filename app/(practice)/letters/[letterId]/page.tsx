import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LetterScreen } from '@/components/letters/letter-screen';
import { NotFound } from '@/lib/core/errors';
import { letterDetail } from '@/lib/features/letters/client';
import { readLetter } from '@/lib/features/letters/queries';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Letter' };

export default async function LetterPage({ params }: { readonly params: Promise<{ letterId: string }> }) {
  const [ctx, { letterId }] = await Promise.all([pageFor('letter.read'), params]);
  if (!z.uuid().safeParse(letterId).success) notFound();
  const load = () =>
    readLetter(ctx, { letterId }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={letterDetail(letterId)} load={load}>
      <LetterScreen letterId={letterId} />
    </Prefetch>
  );
}
