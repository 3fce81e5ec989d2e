import { Readable } from 'node:stream';
import type { PracticeCtx } from '../core/context';
import { Conflict } from '../core/errors';
import { log } from '../core/log';
import { unseal } from '../core/secrets';
import { attachFile } from '../features/files/attach-file';
import { prepareFile, readFile } from '../features/files/queries';
import { blobStore } from '../integrations/storage/blob-store';
import { attachableTypeOf, attachableTypes } from '../integrations/storage/media-type';
import { BlobMissing } from '../integrations/storage/port';
import { openStream } from '../integrations/storage/sealed-stream';
import { RequestRefused } from './problem';
import { receiveBytes } from './received-bytes';
import { answering } from './route';

type Params<Name extends string> = { readonly params: Promise<Record<Name, string>> };

/** Takes a file's bytes to a case, referral, letter or appointment. What it is, its own bytes say. */
export const takeAttachment = Object.assign(
  (request: Request, { params }: Params<'subjectKind' | 'subjectId' | 'name'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as Parameters<typeof prepareFile>[1];
      const { practiceId, limitBytes } = await prepareFile(ctx, where);
      const { head, discard, ...received } = await receiveBytes(request, practiceId, limitBytes);
      const mediaType = await attachableTypeOf(head);
      if (mediaType === null) {
        await discard();
        throw new RequestRefused(415, 'upload.kind_unknown', `This is none of ${Object.values(attachableTypes).join(', ')}, whatever its name says.`);
      }
      const kept = await attachFile(ctx, { ...where, ...received, mediaType }).catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      if (kept.id !== received.blobId) await discard();
      return Response.json(kept, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: attachFile.operation },
);

/** Gives a file back as a download that no browser opens as a page. */
export function giveFile(request: Request, { params }: Params<'fileId'>): Promise<Response> {
  return answering(request, async (ctx) => {
    const file = await readFile(ctx as PracticeCtx, { fileId: (await params).fileId as never });
    const sealed = await blobStore()
      .get(`${file.practiceId}/${file.id}`)
      .catch((error: unknown) => {
        if (!(error instanceof BlobMissing)) throw error;
        log().error({ requestId: ctx.requestId, fileId: file.id }, 'bytes missing');
        throw new Conflict('The store does not have the bytes of this file. Attach it again, or bring the files of a backup back.');
      });
    const plain = openStream(sealed, Buffer.from(unseal(file.keySealed), 'base64'));
    return new Response(Readable.toWeb(Readable.from(plain)) as ReadableStream<Uint8Array>, {
      headers: {
        'content-type': file.mediaType,
        'content-length': String(file.bytes),
        'content-disposition': `attachment; filename="${file.name.replace(/[^\w .-]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
        'cache-control': 'private, no-store',
      },
    });
  });
}
