import { printAppeal } from '@/lib/features/appeals/queries';
import { answering } from '@/lib/http/route';
import { renderLetter } from '@/lib/integrations/pdf/render-letter';

/** The paper of an appeal as a PDF download. */
export const GET = (request: Request, { params }: { readonly params: Promise<{ appealId: string }> }) =>
  answering(request, async (ctx) => {
    const { kind, invoiceNumber, document } = await printAppeal(ctx, { appealId: (await params).appealId });
    const name = `${kind.toLowerCase().replaceAll('_', '-')}-${invoiceNumber}`.replace(/[^\w.-]/g, '-');
    return new Response(Buffer.from(await renderLetter(document, 'letter')), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="${name}.pdf"`, 'cache-control': 'private, no-store' },
    });
  });
