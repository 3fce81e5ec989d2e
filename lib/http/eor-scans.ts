import { Readable } from 'node:stream';
import { Conflict } from '../core/errors';
import { log } from '../core/log';
import { prepareScan, seeEorPage } from '../features/eor-scans/queries';
import { takeScan } from '../features/eor-scans/take-scan';
import { pictureMediaType } from '../features/page-pictures/schema';
import { openPicture } from '../integrations/storage/page-pictures';
import { attachableTypeOf } from '../integrations/storage/media-type';
import { BlobMissing } from '../integrations/storage/port';
import { RequestRefused } from './problem';
import { receiveBytes } from './received-bytes';
import { answering } from './route';

const readable = ['application/pdf', 'image/jpeg', 'image/png', 'image/tiff'];

/** Takes the bytes of a scanned explanation of review. What it is, its own bytes say. */
export const takeEorScan = Object.assign(
  (request: Request, { params }: { readonly params: Promise<Record<'name', string>> }): Promise<Response> =>
    answering(request, async (ctx) => {
      const { name } = await params;
      const { practiceId, limitBytes } = await prepareScan(ctx, { name });
      const { head, discard, ...received } = await receiveBytes(request, practiceId, limitBytes);
      const mediaType = await attachableTypeOf(head);
      if (mediaType === null || !readable.includes(mediaType)) {
        await discard();
        throw new RequestRefused(415, 'upload.kind_unknown', 'A scanned EOR is a PDF or a picture (JPEG, PNG, TIFF). This is neither, whatever its name says.');
      }
      const taken = await takeScan(ctx, { ...received, name, mediaType }).catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      if (taken.blobId !== received.blobId) await discard();
      return Response.json(taken, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: takeScan.operation },
);

/** The picture of a page of a scanned EOR, streamed. */
export const giveEorPage = Object.assign(
  (request: Request, { params }: { readonly params: Promise<Record<'eorId' | 'page', string>> }): Promise<Response> =>
    answering(request, async (ctx) => {
      const { eorId, page } = (await params) as unknown as Parameters<typeof seeEorPage>[1];
      const { practiceId, blobId, keySealed } = await seeEorPage(ctx, { eorId, page });
      const plain = await openPicture(practiceId, blobId, keySealed).catch((error: unknown) => {
        if (!(error instanceof BlobMissing)) throw error;
        log().error({ requestId: ctx.requestId, blobId }, 'bytes missing');
        throw new Conflict('The store does not have the picture of this page. Bring the files of a backup back.');
      });
      return new Response(Readable.toWeb(Readable.from(plain)) as ReadableStream<Uint8Array>, { headers: { 'content-type': pictureMediaType, 'cache-control': 'private, no-store' } });
    }),
  { operation: seeEorPage.operation },
);
