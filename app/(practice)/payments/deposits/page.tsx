import type { Metadata } from 'next';
import { z } from 'zod';
import { DepositsScreen } from '@/components/payments/deposits-screen';
import { can } from '@/lib/auth/permissions';
import { listDeposits } from '@/lib/features/deposits/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Deposits' };

export default async function DepositsPage({ searchParams }: PageProps<'/payments/deposits'>) {
  const [ctx, params] = await Promise.all([pageFor('deposit.list'), searchParams]);
  const caseId = z.uuid().safeParse([params.case].flat()[0]).data ?? null;
  return <DepositsScreen ledger={await listDeposits(ctx, caseId ? { caseId: caseId as never } : {})} caseId={caseId} mayOpenCases={can(ctx.actor.role, 'case.read')} />;
}
