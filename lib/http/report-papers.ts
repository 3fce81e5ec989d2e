import { createHash, randomUUID } from 'node:crypto';
import { guarded, ownAccount } from '../auth/guarded';
import { Conflict } from '../core/errors';
import { log } from '../core/log';
import { seal, unseal } from '../core/secrets';
import { prepareSignature, printReport } from '../features/report-papers/queries';
import { AskSignature } from '../features/report-papers/schema';
import { signReport } from '../features/report-papers/sign-report';
import { makeReport } from '../integrations/papers/make-report';
import { blobStore } from '../integrations/storage/blob-store';
import { BlobMissing } from '../integrations/storage/port';
import { newFileKey, openStream, sealStream } from '../integrations/storage/sealed-stream';
import { fileResponse, paperMedia } from './file-response';
import { answering, readJson, type Handler } from './route';

type ReportRoute = { readonly params: Promise<{ reportId: string }> };

/** A handler that gives a report: a draft as it stands now, a signed one as the file that was signed, whose hash is looked at on the way out. */
export function giveReport(format: 'pdf' | 'docx') {
  return (request: Request, { params }: ReportRoute): Promise<Response> =>
    answering(request, async (ctx) => {
      const printed = await printReport(ctx, { reportId: (await params).reportId as never, format });
      const bytes = printed.kind === 'paper' ? (await makeReport(printed.paper, format)).bytes : await keptBytes(ctx.requestId, printed);
      return fileResponse(bytes, paperMedia[format], printed.name);
    });
}

const prepared = guarded(prepareSignature, 'second_factor', ownAccount);

/**
 * Signs a report. What stands in the way is said before a page is drawn; the PDF is drawn beside this process and put into the store; then
 * it becomes the report's in one transaction. When that fails, or this process dies, the bytes belong to nothing and are tidied up.
 */
export const takeSignature: Handler = Object.assign(
  (request: Request, { params }: { readonly params: Promise<Record<string, string | string[] | undefined>> }): Promise<Response> =>
    answering(request, async (ctx) => {
      const asked = { ...(await readJson(request)), ...(await params) } as AskSignature;
      const { practiceId, paper, paperSha256, at } = await prepared(ctx, asked);
      const { bytes, pages } = await makeReport(paper, 'pdf');
      const kept = await keepBytes(practiceId, bytes);
      const signed = await signReport(ctx, { ...asked, ...kept.file, at, paperSha256, pageCount: pages }).catch(async (error: unknown) => {
        await kept.discard();
        throw error;
      });
      return Response.json(signed, { headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: { ...signReport.operation, input: AskSignature } },
);

/** Puts bytes into the store, sealed with a key of their own. */
export async function keepBytes(practiceId: string, bytes: Uint8Array) {
  const [blobId, fileKey] = [randomUUID(), newFileKey()];
  const key = `${practiceId}/${blobId}`;
  async function* whole() {
    yield bytes;
  }
  await blobStore().put(key, sealStream(whole(), fileKey));
  return { file: { blobId, keySealed: seal(fileKey.toString('base64')), bytes: bytes.byteLength, sha256: createHash('sha256').update(bytes).digest('hex') }, discard: () => blobStore().remove(key) };
}

/** The bytes of a kept file. @throws Conflict when they are gone, or are not what was kept */
export async function keptBytes(requestId: string, file: { readonly fileId: string; readonly practiceId: string; readonly keySealed: string; readonly sha256: string }): Promise<Buffer> {
  const lost = (says: string) => {
    log().error({ requestId, fileId: file.fileId }, says);
    return new Conflict('The store does not have this file as it was kept. Bring the files of a backup back.');
  };
  const pieces: Buffer[] = [];
  try {
    const sealed = await blobStore().get(`${file.practiceId}/${file.fileId}`);
    for await (const piece of openStream(sealed, Buffer.from(unseal(file.keySealed), 'base64'))) pieces.push(piece);
  } catch (error) {
    throw lost(error instanceof BlobMissing ? 'bytes missing' : 'bytes damaged');
  }
  const bytes = Buffer.concat(pieces);
  if (createHash('sha256').update(bytes).digest('hex') !== file.sha256) throw lost('bytes differ from what was kept');
  return bytes;
}
