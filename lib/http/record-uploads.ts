import { createHash, randomUUID } from 'node:crypto';
import type { PracticeId } from '../core/context';
import { passingBytes } from '../core/passing-bytes';
import { unseal } from '../core/secrets';
import { env } from '../env';
import { completeUpload } from '../features/uploads/complete-upload';
import { keepFile } from '../features/uploads/keep-file';
import { keepPart } from '../features/uploads/keep-part';
import { openUpload, prepareFile, preparePart } from '../features/uploads/queries';
import { blobStore } from '../integrations/storage/blob-store';
import { openRecordFile } from '../integrations/storage/record-file';
import { blobKeyOf, sealStream } from '../integrations/storage/sealed-stream';
import { RequestRefused } from './problem';
import { announced, countedBytes, differs } from './received-bytes';
import { receiveParts } from './received-parts';
import { answering } from './route';

type Params<Name extends string> = { readonly params: Promise<Record<Name, string>> };

const unstored = { 'cache-control': 'private, no-store' };

/** Takes a whole file into a packet. What it is its own bytes say, once they are read; the name is a label. */
export const takeRecordFile = Object.assign(
  (request: Request, { params }: Params<'packetId' | 'name'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as Parameters<typeof prepareFile>[1];
      const { practiceId } = await prepareFile(ctx, where);
      const { discard, parts, ...received } = await receiveParts(request, practiceId, env().RECORD_FILE_LIMIT_MB * 1_000_000);
      const kept = await keepFile(ctx, { ...where, ...received, parts: [...parts] }).catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      if (kept.duplicate) await discard();
      const { id, sha256, bytes, duplicate } = kept;
      return Response.json({ id, sha256, bytes, duplicate }, { status: 201, headers: unstored });
    }),
  { operation: keepFile.operation },
);

/** Takes one part of an upload; its length and SHA-256 are checked like those of a file. */
export const takePart = Object.assign(
  (request: Request, { params }: Params<'uploadId' | 'offset'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as unknown as Parameters<typeof preparePart>[1];
      const { practiceId, keySealed, bytes: expected } = await preparePart(ctx, where);
      const given = announced(request, expected);
      if (given.named !== expected) throw new RequestRefused(422, 'upload.no_such_part', `This part must have ${expected} bytes.`);
      const blobId = randomUUID();
      const key = `${practiceId}/${blobId}`;
      const counted = countedBytes(request.body, expected);
      await blobStore().put(key, sealStream(counted.stream, blobKeyOf(Buffer.from(unseal(keySealed), 'base64'), blobId)));
      const { bytes, sha256 } = counted.read();
      try {
        const problem = differs(given, { bytes, sha256 });
        if (problem) throw problem;
        return Response.json(await keepPart(ctx, { ...where, bytes, sha256, blobId }), { headers: unstored });
      } catch (error) {
        await blobStore().remove(key);
        throw error;
      }
    }),
  { operation: keepPart.operation },
);

/** Ends an upload: what lies in the store is hashed as it would be read, and must be what was announced. */
export const endUpload = Object.assign(
  (request: Request, { params }: Params<'uploadId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as Parameters<typeof openUpload>[1];
      const { practiceId, keySealed, partIds, state, sha256 } = await openUpload(ctx, where);
      const foundSha256 = state === 'receiving' ? await hashOf(openRecordFile(practiceId as PracticeId, { keySealed, partIds })) : sha256;
      const { matches, upload } = await completeUpload(ctx, { ...where, partIds, foundSha256 });
      if (!matches) throw new RequestRefused(422, 'upload.hash_differs', 'What arrived is not what was announced. The file is asked for again.');
      return Response.json(upload, { headers: unstored });
    }),
  { operation: completeUpload.operation },
);

async function hashOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  const passed = passingBytes();
  for await (const chunk of bytes) {
    hash.update(chunk);
    passed(chunk.byteLength);
  }
  return hash.digest('hex');
}
