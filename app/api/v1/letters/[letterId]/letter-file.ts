import type { Ctx } from '@/lib/core/context';
import { printLetter } from '@/lib/features/letters/queries';
import type { RenderLetter } from '@/lib/integrations/pdf/letter-port';

interface Format {
  readonly render: RenderLetter;
  readonly mediaType: string;
  readonly extension: string;
}

/** The letter in one format as a download: `letter-12.pdf`, and which parts where it is not the letter itself. */
export async function letterFile(ctx: Ctx, request: Request, letterId: string, { render, mediaType, extension }: Format): Promise<Response> {
  const parts = new URL(request.url).searchParams.get('parts') ?? undefined;
  const printed = await printLetter(ctx, { letterId, parts } as Parameters<typeof printLetter>[1]);
  const name = `letter-${printed.number}${printed.parts === 'letter' ? '' : `-${printed.parts}`}.${extension}`;
  return new Response(Buffer.from(await render(printed.document, printed.parts)), {
    headers: { 'content-type': mediaType, 'content-disposition': `attachment; filename="${name}"`, 'cache-control': 'private, no-store' },
  });
}
