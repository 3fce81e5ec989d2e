import { Readable } from 'node:stream';
import { Conflict } from '../core/errors';
import { log } from '../core/log';
import { seePage } from '../features/page-pictures/queries';
import { pictureMediaType } from '../features/page-pictures/schema';
import { openPicture } from '../integrations/storage/page-pictures';
import { BlobMissing } from '../integrations/storage/port';
import { answering } from './route';

/** A browser may keep a picture for the length of a working session; signing out clears what it kept. */
const keptSeconds = 4 * 60 * 60;

/** The picture of a page, streamed; asked for with its version (`?v=`) it is not asked for again while a person scrolls. */
export const givePagePicture = Object.assign(
  (request: Request, { params }: { readonly params: Promise<Record<'packetId' | 'number' | 'size', string>> }): Promise<Response> =>
    answering(request, async (ctx) => {
      const { packetId, number, size } = (await params) as Parameters<typeof seePage>[1];
      const { practiceId, blobId, keySealed } = await seePage(ctx, { packetId, number, size });
      const version = new URL(request.url).searchParams.get('v');
      const plain = await openPicture(practiceId, blobId, keySealed).catch((error: unknown) => {
        if (!(error instanceof BlobMissing)) throw error;
        log().error({ requestId: ctx.requestId, blobId }, 'bytes missing');
        throw new Conflict('The store does not have the picture of this page. Bring the files of a backup back.');
      });
      return new Response(Readable.toWeb(Readable.from(plain)) as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': pictureMediaType,
          'cache-control': version !== null && version.length >= 6 && blobId.endsWith(version) ? `private, max-age=${keptSeconds}, immutable` : 'private, no-store',
        },
      });
    }),
  { operation: seePage.operation },
);
