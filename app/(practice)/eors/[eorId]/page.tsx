import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { EorScreen } from '@/components/eors/eor-screen';
import { NotFound } from '@/lib/core/errors';
import { eorOf } from '@/lib/features/eors/client';
import { readEor } from '@/lib/features/eors/queries';
import { EorId } from '@/lib/features/eors/schema';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Explanation of review' };

export default async function EorPage({ params }: { readonly params: Promise<{ eorId: string }> }) {
  const [ctx, given] = await Promise.all([signedInPage(), params]);
  const eorId = z.uuid().safeParse(given.eorId);
  if (!eorId.success) notFound();
  const load = () =>
    readEor(ctx, { eorId: EorId.parse(eorId.data) }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={eorOf(eorId.data)} load={load}>
      <EorScreen eorId={eorId.data} />
    </Prefetch>
  );
}
