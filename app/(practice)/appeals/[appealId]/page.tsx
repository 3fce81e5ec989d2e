import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { AppealScreen } from '@/components/appeals/appeal-screen';
import { NotFound } from '@/lib/core/errors';
import { appealOf } from '@/lib/features/appeals/client';
import { readAppeal } from '@/lib/features/appeals/queries';
import { AppealId } from '@/lib/features/appeals/schema';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Appeal' };

export default async function AppealPage({ params }: { readonly params: Promise<{ appealId: string }> }) {
  const [ctx, given] = await Promise.all([signedInPage(), params]);
  const appealId = z.uuid().safeParse(given.appealId);
  if (!appealId.success) notFound();
  const load = () =>
    readAppeal(ctx, { appealId: AppealId.parse(appealId.data) }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={appealOf(appealId.data)} load={load}>
      <AppealScreen appealId={appealId.data} />
    </Prefetch>
  );
}
