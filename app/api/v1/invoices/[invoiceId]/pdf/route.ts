import { printInvoice } from '@/lib/features/invoices/queries';
import { answering } from '@/lib/http/route';
import { renderBill } from '@/lib/integrations/pdf/render-bill';
import { billDocument } from '@/lib/http/bill-document';

interface Params {
  readonly params: Promise<{ invoiceId: string }>;
}

/** The bill as a PDF download. */
export const GET = (request: Request, { params }: Params) =>
  answering(request, async (ctx) => {
    const printed = await printInvoice(ctx, { invoiceId: (await params).invoiceId as never });
    const name = printed.invoice.number ?? `draft-${printed.invoice.caseNumber}`;
    return new Response(Buffer.from(await renderBill(billDocument(printed))), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="invoice-${name}.pdf"`, 'cache-control': 'private, no-store' },
    });
  });
