import { Readable } from 'node:stream';
import { Conflict } from '../core/errors';
import { log } from '../core/log';
import { unseal } from '../core/secrets';
import { seePage } from '../features/page-pictures/queries';
import { pictureMediaType } from '../features/page-pictures/schema';
import { blobStore } from '../integrations/storage/blob-store';
import { BlobMissing } from '../integrations/storage/port';
import { openStream } from '../integrations/storage/sealed-stream';
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
      const sealed = await blobStore()
        .get(`${practiceId}/${blobId}`)
        .catch((error: unknown) => {
          if (!(error instanceof BlobMissing)) throw error;
          log().error({ requestId: ctx.requestId, blobId }, 'bytes missing');
          throw new Conflict('The store does not have the picture of this page. Read the file again, or bring the files of a backup back.');
        });
      const plain = openStream(sealed, Buffer.from(unseal(keySealed), 'base64'));
      return new Response(Readable.toWeb(Readable.from(plain)) as ReadableStream<Uint8Array>, {
        headers: {
          'content-type': pictureMediaType,
          'cache-control': version !== null && version.length >= 6 && blobId.endsWith(version) ? `private, max-age=${keptSeconds}, immutable` : 'private, no-store',
        },
      });
    }),
  { operation: seePage.operation },
);
