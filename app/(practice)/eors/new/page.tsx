import type { Metadata } from 'next';
import { z } from 'zod';
import { NewEorScreen } from '@/components/eors/new-eor-screen';
import { findEorInvoices } from '@/lib/features/eors/queries';
import { InvoiceId } from '@/lib/features/invoices/schema';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Type an EOR' };

export default async function NewEorPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const named = z.uuid().safeParse([params.invoice].flat()[0]);
  const found = named.success ? await findEorInvoices(ctx, { invoiceId: InvoiceId.parse(named.data) }) : null;
  return <NewEorScreen start={found?.invoices[0] ?? null} />;
}
