import { matchSections } from '../domain/report/match-sections';
import { chronologyTable } from '../domain/report/chronology-table';
import { textOf } from '../domain/report/doc';
import { prepareHandoff, prepareReturn, readHandoffFile } from '../features/report-handoffs/queries';
import { returnHandoff } from '../features/report-handoffs/return-handoff';
import { AskHandoff, PrepareReturn } from '../features/report-handoffs/schema';
import { sendHandoff } from '../features/report-handoffs/send-handoff';
import { previewImport } from '../features/report-imports/queries';
import { ImportPreview, type ImportBasis } from '../features/report-imports/schema';
import { NotFound } from '../core/errors';
import { makeReport } from '../integrations/papers/make-report';
import { readWord } from '../integrations/papers/read-word';
import { fileResponse, paperMedia } from './file-response';
import { announced, countedBytes, differs } from './received-bytes';
import { keepBytes, keptBytes } from './report-papers';
import { answering, readJson } from './route';

const limitBytes = 25_000_000;
type Route<Name extends string> = { readonly params: Promise<Record<Name, string>> };
const noStore = { headers: { 'cache-control': 'private, no-store' } } as const;

/** Takes a Word file's bytes and says where its words would go; neither file nor words are kept. */
export const takeImportPreview = Object.assign(
  (request: Request, { params }: Route<'reportId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const basis = await previewImport(ctx, { reportId: (await params).reportId as never });
      return Response.json(await previewOf(await receivedFile(request), basis), noStore);
    }),
  { operation: { ...previewImport.operation, output: ImportPreview } },
);

/** Makes the Word file of a report, keeps it, and keeps that it went to somebody who types. */
export const takeHandoff = Object.assign(
  (request: Request, { params }: Route<'reportId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const asked = { ...(await readJson(request)), ...(await params) } as AskHandoff;
      const { practiceId, paper } = await prepareHandoff(ctx, asked);
      const kept = await keepBytes(practiceId, (await makeReport(paper, 'docx')).bytes);
      const handoff = await sendHandoff(ctx, { ...asked, ...kept.file }).catch(async (error: unknown) => {
        await kept.discard();
        throw error;
      });
      return Response.json(handoff, { status: 201, ...noStore });
    }),
  { operation: { ...sendHandoff.operation, input: AskHandoff } },
);

/** Takes the file that a transcriber sent back; it is read before it is kept. */
export const takeReturned = Object.assign(
  (request: Request, { params }: Route<'handoffId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const where = (await params) as PrepareReturnInput;
      const { practiceId } = await prepareReturn(ctx, where);
      const bytes = await receivedFile(request);
      await readWord(bytes);
      const kept = await keepBytes(practiceId, bytes);
      const handoff = await returnHandoff(ctx, { ...where, ...kept.file }).catch(async (error: unknown) => {
        await kept.discard();
        throw error;
      });
      return Response.json(handoff, { status: 201, ...noStore });
    }),
  { operation: { ...returnHandoff.operation, input: PrepareReturn } },
);
type PrepareReturnInput = Parameters<typeof prepareReturn>[1];

/** Gives what went to a transcriber, or came back. */
export const giveHandoffFile = (request: Request, { params }: Route<'handoffId' | 'which'>): Promise<Response> =>
  answering(request, async (ctx) => {
    const file = await readHandoffFile(ctx, (await params) as never);
    return fileResponse(await keptBytes(ctx.requestId, file), paperMedia.docx, file.name);
  });

/** Says where the words of what came back would go. */
export const giveHandoffPreview = Object.assign(
  (request: Request, { params }: Route<'handoffId'>): Promise<Response> =>
    answering(request, async (ctx) => {
      const { basis, ...file } = await readHandoffFile(ctx, { ...(await params), which: 'returned' } as never);
      if (basis === null) throw new NotFound();
      return Response.json(await previewOf(await keptBytes(ctx.requestId, file), basis), noStore);
    }),
  { operation: { ...readHandoffFile.operation, input: PrepareReturn, output: ImportPreview } },
);

/** A whole body in memory, whose length and SHA-256 are those that were named. @throws RequestRefused */
async function receivedFile(request: Request): Promise<Buffer> {
  const named = announced(request, limitBytes);
  const counted = countedBytes(request.body, limitBytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of counted.stream) pieces.push(piece);
  const problem = differs(named, counted.read());
  if (problem) throw problem;
  return Buffer.concat(pieces);
}

async function previewOf(file: Buffer, { sections, fields, findings, excerpts }: ImportBasis): Promise<ImportPreview> {
  const parts = matchSections(await readWord(file), sections, { field: (name) => fields[name] ?? null, findings, chronology: (tags) => chronologyTable(excerpts, tags) });
  return {
    sections: sections.map(({ id, title, version, doc }) => ({ id, title, version, text: textOf(doc) })),
    parts: parts.map(({ title, doc, ...rest }) => ({ title, content: doc, text: textOf(doc), ...rest })),
  };
}
