import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { LedgerScreen } from '@/components/page-ledger/ledger-screen';
import { NotFound } from '@/lib/core/errors';
import { pageLedger } from '@/lib/features/page-ledgers/client';
import { readLedger } from '@/lib/features/page-ledgers/queries';
import { EvaluationId } from '@/lib/features/evaluations/schema';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Pages' };

export default async function LedgerPage({ params }: { readonly params: Promise<{ evaluationId: string }> }) {
  const [ctx, { evaluationId }] = await Promise.all([pageFor('page_ledger.read'), params]);
  if (!z.uuid().safeParse(evaluationId).success) notFound();
  const load = () =>
    readLedger(ctx, { evaluationId: EvaluationId.parse(evaluationId) }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={pageLedger(evaluationId)} load={load}>
      <LedgerScreen evaluationId={evaluationId} />
    </Prefetch>
  );
}
