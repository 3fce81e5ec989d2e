import { answering } from '@/lib/http/route';
import { renderLetter } from '@/lib/integrations/pdf/render-letter';
import { letterFile } from '../letter-file';

/** The letter as a PDF download. */
export const GET = (request: Request, { params }: { readonly params: Promise<{ letterId: string }> }) =>
  answering(request, async (ctx) => letterFile(ctx, request, (await params).letterId, { render: renderLetter, mediaType: 'application/pdf', extension: 'pdf' }));
