import { readStatement } from '@/lib/features/statements/queries';
import { answering } from '@/lib/http/route';
import { renderStatement } from '@/lib/integrations/pdf/render-statement';
import { statementDocument } from './statement-document';

interface Params {
  readonly params: Promise<{ contactId: string }>;
}

/** The statement of account of a payer as a PDF download. */
export const GET = (request: Request, { params }: Params) =>
  answering(request, async (ctx) => {
    const statement = await readStatement(ctx, { contactId: (await params).contactId as never });
    return new Response(Buffer.from(await renderStatement(statementDocument(statement))), {
      headers: { 'content-type': 'application/pdf', 'content-disposition': `attachment; filename="account-${statement.payer.name.replace(/[^\w.-]+/g, '-')}-${statement.today}.pdf"`, 'cache-control': 'private, no-store' },
    });
  });
