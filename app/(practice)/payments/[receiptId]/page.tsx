import type { Metadata } from 'next';
import { ReceiptScreen } from '@/components/payments/receipt-screen';
import { can } from '@/lib/auth/permissions';
import { readReceipt } from '@/lib/features/receipts/queries';
import { orNotFound } from '@/lib/http/or-not-found';
import { pageFor } from '@/lib/http/page-for';

export const metadata: Metadata = { title: 'Receipt' };

export default async function ReceiptPage({ params }: PageProps<'/payments/[receiptId]'>) {
  const [ctx, { receiptId }] = await Promise.all([pageFor('receipt.read'), params]);
  const receipt = await orNotFound(() => readReceipt(ctx, { receiptId: receiptId as never }));
  const { role } = ctx.actor;
  const may = { apply: can(role, 'receipt.apply'), takeBack: can(role, 'payment.take_back'), refund: can(role, 'refund.record'), reverse: can(role, 'receipt.reverse'), unmatch: can(role, 'bank_line.unmatch'), openCase: can(role, 'case.read') };
  return <ReceiptScreen receipt={receipt} timeZone={ctx.timeZone} may={may} />;
}
