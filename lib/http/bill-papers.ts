import type { PracticeCtx } from '../core/context';
import { printClaim, packBill } from '../features/bill-claims/queries';
import type { BillPack, BoundPaper } from '../features/bill-claims/schema';
import { attachProof } from '../features/bill-sendings/attach-proof';
import { prepareProof, printSendings, readSendingFile } from '../features/bill-sendings/queries';
import { recordSending } from '../features/bill-sendings/record-sending';
import { AskSending, type PrintedSendings } from '../features/bill-sendings/schema';
import { openEdiFile } from '../features/edi-files/queries';
import { printInvoice } from '../features/invoices/queries';
import { LetterDocument } from '../features/letters/schema';
import { keepForm } from '../features/tax-forms/keep-form';
import { prepareTaxForm, readTaxForm } from '../features/tax-forms/queries';
import { makePaper } from '../integrations/papers/make-paper';
import { renderBill } from '../integrations/pdf/render-bill';
import { renderCms1500 } from '../integrations/pdf/render-cms-1500';
import { renderLetter } from '../integrations/pdf/render-letter';
import { withReadable } from '../integrations/reader/readable-file';
import { openWorkFile } from '../integrations/reader/work-files';
import { attachableTypeOf, attachableTypes } from '../integrations/storage/media-type';
import { StoredBytesLost, storedSource } from '../integrations/storage/stored-source';
import { billDocument } from './bill-document';
import { fileResponse, paperMedia } from './file-response';
import { RequestRefused } from './problem';
import { receiveBytes } from './received-bytes';
import { keepBytes, keptBytes } from './report-papers';
import { answering, readJson, type Handler } from './route';

type Params<Name extends string> = { readonly params: Promise<Record<Name, string>> };
const asked = (request: Request) => Object.fromEntries(new URL(request.url).searchParams);

/** The claim form of a bill as a PDF; with `only=data` for preprinted forms. */
export const giveClaimForm = (request: Request, { params }: Params<'invoiceId'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const claim = await printClaim(ctx, { ...asked(request), ...(await params) } as never);
    return fileResponse(await renderCms1500(claim), paperMedia.pdf, claim.name);
  });

/** The papers of a bill as one PDF, as they would go now. */
export const giveBillPack = (request: Request, { params }: Params<'invoiceId'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const pack = await packBill(ctx, { ...asked(request), ...(await params) } as never);
    return fileResponse((await bound(ctx as PracticeCtx, pack)).bytes, paperMedia.pdf, pack.name);
  });

/**
 * Sends a bill, or records that it went. Where its papers are to be bound, they are made beside this process and put into the store first; when the
 * record fails, the bytes belong to nothing and are tidied up.
 */
export const takeSending: Handler = Object.assign(
  (request: Request, { params }: { readonly params: Promise<Record<string, string | string[] | undefined>> }): Promise<Response> =>
    answering(request, async (ctx) => {
      const { bind, form, without, fileIds, ...sending } = AskSending.parse({ ...(await readJson(request)), ...(await params) });
      const invoiceId = sending.invoiceId;
      const made = bind ? await keptPack(ctx as PracticeCtx, await packBill(ctx, { invoiceId, ...(form ? { form } : {}), ...(without ? { without } : {}), ...(fileIds ? { fileIds } : {}) })) : null;
      const recorded = await recordSending(ctx, { ...sending, packet: made?.packet ?? null }).catch(async (error: unknown) => {
        await made?.discard();
        throw error;
      });
      return Response.json(recorded, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: { ...recordSending.operation, input: AskSending } },
);

async function keptPack(ctx: PracticeCtx, pack: BillPack) {
  const { bytes, pages } = await bound(ctx, pack);
  const { file, discard } = await keepBytes(pack.practiceId, bytes);
  return { packet: { ...file, name: pack.name, papers: pack.papers.map(({ key, title }, index) => ({ key, title: title.slice(0, 300), pages: pages[index] ?? 0 })) }, discard };
}

/** Binds in a process of its own, whose memory is bounded; records that hold declarations are read through the reader. */
async function bound(ctx: PracticeCtx, pack: BillPack): Promise<{ bytes: Buffer; pages: number[] }> {
  const fromRecords = pack.papers.flatMap((paper) => (paper.from === 'record' ? [storedSource(ctx.practiceId, paper.file)] : []));
  return withRecords(fromRecords, [], async (works) => {
    const left = [...works];
    const sources: { length: number; open: () => AsyncIterable<Uint8Array> }[] = [];
    for (const paper of pack.papers) {
      if (paper.from === 'record') {
        const work = left.shift() ?? null;
        sources.push({ length: work?.bytes ?? 0, open: () => (work ? openWorkFile(work) : nothing()) });
      } else {
        const bytes = await drawn(ctx, pack, paper);
        sources.push({ length: bytes.byteLength, open: () => once(bytes) });
      }
    }
    async function* files() {
      for (const { open } of sources) yield* open();
    }
    const answer = await makePaper({ kind: 'bind', bind: { title: pack.name, papers: pack.papers.map((paper) => ({ title: paper.title, pages: paper.from === 'record' ? paper.pages : null })) }, fileBytes: sources.map(({ length }) => length) }, files());
    const end = answer.indexOf(10);
    return { bytes: answer.subarray(end + 1), pages: JSON.parse(answer.toString('utf8', 0, end)) as number[] };
  });
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function* nothing(): AsyncGenerator<Uint8Array> {
  // A file that is lost has no bytes: its sheet says so.
}

type Work = Parameters<typeof openWorkFile>[0] | null;

function withRecords<T>(sources: readonly Parameters<typeof withReadable>[0][], works: readonly Work[], then: (works: readonly Work[]) => Promise<T>): Promise<T> {
  const [next, ...rest] = sources;
  if (!next) return then(works);
  return withReadable(next, ({ file }) => withRecords(rest, [...works, file], then)).catch((error: unknown) => {
    if (!(error instanceof StoredBytesLost)) throw error;
    return withRecords(rest, [...works, null], then);
  });
}

async function drawn(ctx: PracticeCtx, pack: BillPack, paper: Exclude<BoundPaper, { from: 'record' }>): Promise<Uint8Array> {
  switch (paper.from) {
    case 'claim':
      return renderCms1500(paper.claim);
    case 'invoice': {
      const printed = await printInvoice(ctx, { invoiceId: pack.invoiceId as never });
      return renderBill(billDocument(printed));
    }
    case 'kept':
      return keptBytes(ctx.requestId, paper.file);
    case 'letter':
      return renderLetter(LetterDocument.parse(paper.document), paper.part);
    case 'words':
      return renderLetter(sheet(pack, paper.words.title, [{ kind: 'facts', rows: paper.words.rows }, ...paper.words.lines.map((line) => ({ kind: 'paragraph' as const, lines: line.split('\n') }))], paper.words.signature), 'letter');
    default: {
      const unhandled: never = paper;
      return unhandled;
    }
  }
}

type Head = Pick<BillPack, 'letterhead' | 'isTraining' | 'madeOn'>;

function sheet({ letterhead, isTraining, madeOn }: Head, subject: string, blocks: LetterDocument['blocks'], closing: readonly string[]): LetterDocument {
  return { letterhead, dateInWords: '', isDraft: false, isVoid: false, isTraining, to: [], by: [], re: [], subject, blocks, closing: [...closing], copies: [], proof: null, covers: [], madeOn };
}

/** The proof of sending of a bill as a PDF. */
export const giveProofOfSending = (request: Request, { params }: Params<'invoiceId'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const printed: PrintedSendings = await printSendings(ctx, (await params) as never);
    const blocks: LetterDocument['blocks'] = [{ kind: 'facts', rows: printed.rows }, ...printed.sendings.flatMap(({ heading, rows }) => [{ kind: 'heading' as const, text: heading }, { kind: 'facts' as const, rows }])];
    if (printed.sendings.length === 0) blocks.push({ kind: 'paragraph', lines: ['This bill was not sent yet.'] });
    return fileResponse(await renderLetter(sheet(printed, 'Proof of sending', blocks, []), 'letter'), paperMedia.pdf, printed.name);
  });

/** The proof of one sending, or its papers as they went. */
export function giveSendingFile(which: 'proof' | 'papers') {
  return (request: Request, { params }: Params<'sendingId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const file = await readSendingFile(ctx, { ...(await params), which } as never);
      return fileResponse(await keptBytes(ctx.requestId, file), file.mediaType, file.name);
    });
}

/** Takes the bytes of a proof. What it is, its own bytes say. */
export const takeProof = Object.assign(
  (request: Request, { params }: Params<'sendingId' | 'name'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as Parameters<typeof prepareProof>[1];
      const { practiceId, limitBytes } = await prepareProof(ctx, where);
      const { head, discard, ...received } = await receiveBytes(request, practiceId, limitBytes);
      const mediaType = await attachableTypeOf(head);
      const kept = mediaType === null ? Promise.reject(new RequestRefused(415, 'upload.kind_unknown', `This is none of ${Object.values(attachableTypes).join(', ')}, whatever its name says.`)) : attachProof(ctx, { ...where, ...received, mediaType });
      const answer = await kept.catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      return Response.json(answer, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: attachProof.operation },
);

/** Takes the bytes of a signed W-9. */
export const takeTaxForm = Object.assign(
  (request: Request, { params }: Params<'taxIdentityId' | 'name'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as Parameters<typeof prepareTaxForm>[1];
      const { practiceId, limitBytes } = await prepareTaxForm(ctx, where);
      const { head, discard, ...received } = await receiveBytes(request, practiceId, limitBytes);
      const mediaType = await attachableTypeOf(head);
      const kept = mediaType === 'application/pdf' ? keepForm(ctx, { ...where, ...received, mediaType }) : Promise.reject(new RequestRefused(415, 'upload.kind_unknown', 'A W-9 is kept as PDF.'));
      const answer = await kept.catch(async (error: unknown) => {
        await discard();
        throw error;
      });
      return Response.json(answer, { status: 201, headers: { 'cache-control': 'private, no-store' } });
    }),
  { operation: keepForm.operation },
);

/** The signed W-9 of a tax identity. */
export const giveTaxForm = (request: Request, { params }: Params<'taxIdentityId'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const file = await readTaxForm(ctx, (await params) as never);
    return fileResponse(await keptBytes(ctx.requestId, file), paperMedia.pdf, file.name);
  });

/** An electronic file as it was written or came. */
export const giveEdiFile = (request: Request, { params }: Params<'ediFileId'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const { name, content } = await openEdiFile(ctx, (await params) as never);
    return fileResponse(Buffer.from(content), 'text/plain; charset=utf-8', name);
  });
