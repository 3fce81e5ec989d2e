import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { NewAppealScreen } from '@/components/appeals/new-appeal-screen';
import { NotFound } from '@/lib/core/errors';
import { appealWays } from '@/lib/features/appeals/client';
import { readWays } from '@/lib/features/appeals/queries';
import { signedInPage } from '@/lib/http/page-context';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'New appeal' };

export default async function NewAppealPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, query] = await Promise.all([signedInPage(), searchParams]);
  const eor = z.uuid().safeParse([query.eor].flat()[0]);
  const invoice = z.uuid().safeParse([query.invoice].flat()[0]);
  if (!invoice.success && !eor.success) notFound();
  const named = invoice.success ? { invoiceId: invoice.data } : { eorId: eor.data };
  const ways = await readWays(ctx, named as Parameters<typeof readWays>[1]).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return (
    <Prefetch query={appealWays(ways.invoiceId)} load={() => Promise.resolve(ways)}>
      <NewAppealScreen invoiceId={ways.invoiceId} eorId={eor.success ? eor.data : null} />
    </Prefetch>
  );
}
