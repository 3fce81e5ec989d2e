import type { Metadata } from 'next';
import { ReconcileScreen } from '@/components/payments/reconcile-screen';
import { can } from '@/lib/auth/permissions';
import { listBankLines } from '@/lib/features/bank-imports/queries';
import { bankShows } from '@/lib/features/bank-imports/schema';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Bank' };

export default async function ReconcilePage({ searchParams }: PageProps<'/payments/reconcile'>) {
  const [ctx, params] = await Promise.all([pageFor('bank_line.list'), searchParams]);
  const show = bankShows.find((one) => one === [params.show].flat()[0]) ?? 'open';
  const cursor = [params.cursor].flat()[0] ?? '';
  const lines = await listBankLines(ctx, { show, ...(/^\d{4}-\d{2}-\d{2}_[0-9a-f-]{36}$/.test(cursor) ? { cursor } : {}) });
  const { role } = ctx.actor;
  return <ReconcileScreen lines={lines} show={show} timeZone={ctx.timeZone} may={{ takeIn: can(role, 'bank_import.take_in'), match: can(role, 'bank_line.match'), record: can(role, 'receipt.record') }} />;
}
