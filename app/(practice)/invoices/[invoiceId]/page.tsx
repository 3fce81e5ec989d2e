import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { z } from 'zod';
import { InvoiceScreen } from '@/components/invoices/invoice-screen';
import { can } from '@/lib/auth/permissions';
import { NotFound } from '@/lib/core/errors';
import { readInvoice } from '@/lib/features/invoices/queries';
import { InvoiceId } from '@/lib/features/invoices/schema';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Invoice' };

interface Props {
  readonly params: Promise<{ invoiceId: string }>;
  readonly searchParams: Promise<Record<string, string | string[] | undefined>>;
}

export default async function InvoicePage({ params, searchParams }: Props) {
  const [ctx, given, query] = await Promise.all([signedInPage(), params, searchParams]);
  const invoiceId = z.uuid().safeParse(given.invoiceId);
  if (!invoiceId.success) notFound();
  const invoice = await readInvoice(ctx, { invoiceId: InvoiceId.parse(invoiceId.data) }).catch((error: unknown) => {
    if (error instanceof NotFound) notFound();
    throw error;
  });
  return <InvoiceScreen invoice={invoice} editing={query.edit === 'lines'} timeZone={ctx.timeZone} mayOpenCase={can(ctx.actor.role, 'case.read')} mayReverse={can(ctx.actor.role, 'payment.reverse')} mayCount={can(ctx.actor.role, 'page_ledger.read')} />;
}
