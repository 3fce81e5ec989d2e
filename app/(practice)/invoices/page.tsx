import type { Metadata } from 'next';
import { InvoicesScreen } from '@/components/invoices/invoices-screen';
import { invoiceQuery, readInvoiceFilters } from '@/components/invoices/invoice-filters';
import { can } from '@/lib/auth/permissions';
import { listInvoices } from '@/lib/features/invoice-lists/queries';
import { listReady } from '@/lib/features/ready-bills/queries';
import { signedInPage } from '@/lib/http/page-context';

export const metadata: Metadata = { title: 'Invoices' };

export default async function InvoicesPage({ searchParams }: { readonly searchParams: Promise<Record<string, string | string[] | undefined>> }) {
  const [ctx, params] = await Promise.all([signedInPage(), searchParams]);
  const filters = readInvoiceFilters((name) => [params[name]].flat()[0] ?? null);
  const first = filters.view === 'work' && filters.after === null;
  const [list, drafts, ready] = await Promise.all([
    listInvoices(ctx, invoiceQuery(filters)),
    first ? listInvoices(ctx, { show: 'draft' }) : null,
    first ? listReady(ctx, { order: filters.ready ?? 'harm' }) : null,
  ]);
  return <InvoicesScreen filters={filters} list={list} drafts={drafts} ready={ready} mayDraft={can(ctx.actor.role, 'invoice.draft')} mayOpenCases={can(ctx.actor.role, 'case.read')} />;
}
