import type { Metadata } from 'next';
import { PaymentsScreen } from '@/components/payments/payments-screen';
import { readReceiptFilters, receiptQuery } from '@/components/payments/receipt-filters';
import { can } from '@/lib/auth/permissions';
import { listReceipts } from '@/lib/features/receipts/queries';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Payments' };

export default async function PaymentsPage({ searchParams }: PageProps<'/payments'>) {
  const [ctx, params] = await Promise.all([pageFor('receipt.list'), searchParams]);
  const filters = readReceiptFilters((name) => [params[name]].flat()[0] ?? null);
  const list = await listReceipts(ctx, receiptQuery(filters));
  const payerName = filters.payerId ? (list.rows.find(({ payerId }) => payerId === filters.payerId)?.payerName ?? 'One payer') : null;
  return <PaymentsScreen filters={filters} list={list} payerName={payerName} mayRecord={can(ctx.actor.role, 'receipt.record')} />;
}
