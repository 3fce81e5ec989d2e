import { answering } from '@/lib/http/route';
import { renderLetterDocx } from '@/lib/integrations/docx/render-letter';
import { letterFile } from '../letter-file';

/** The letter as a Word file. */
export const GET = (request: Request, { params }: { readonly params: Promise<{ letterId: string }> }) =>
  answering(request, async (ctx) => letterFile(ctx, request, (await params).letterId, { render: renderLetterDocx, mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', extension: 'docx' }));
