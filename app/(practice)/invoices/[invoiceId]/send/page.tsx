import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { SendScreen } from '@/components/sending/send-screen';
import { NotFound } from '@/lib/core/errors';
import { sendingBoard } from '@/lib/features/bill-sendings/client';
import { readSendings } from '@/lib/features/bill-sendings/queries';
import { InvoiceId } from '@/lib/features/invoices/schema';
import { pageFor } from '@/lib/http/page-for';
import { Prefetch } from '@/lib/http/prefetch';

export const metadata: Metadata = { title: 'Send a bill' };

export default async function SendPage({ params }: PageProps<'/invoices/[invoiceId]/send'>) {
  const [ctx, given] = await Promise.all([pageFor('bill_sending.list'), params]);
  const invoiceId = z.uuid().safeParse(given.invoiceId);
  if (!invoiceId.success) notFound();
  const id = InvoiceId.parse(invoiceId.data);
  const load = () =>
    readSendings(ctx, { invoiceId: id }).catch((error: unknown) => {
      if (error instanceof NotFound) notFound();
      throw error;
    });
  return (
    <Prefetch query={sendingBoard(id)} load={load}>
      <SendScreen invoiceId={id} />
    </Prefetch>
  );
}
