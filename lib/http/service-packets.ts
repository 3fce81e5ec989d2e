import { PDFDocument } from '@cantoo/pdf-lib';
import { knocked } from '../auth/guarded';
import { NotFound } from '../core/errors';
import { noteOpening } from '../features/service-links/note-opening';
import { readServedPart } from '../features/service-links/queries';
import type { ServicePacket } from '../features/report-services/schema';
import { readPacket } from '../features/service-packets/queries';
import { renderLetter } from '../integrations/pdf/render-letter';
import { fileResponse, paperMedia } from './file-response';
import { keptBytes } from './report-papers';
import { answering } from './route';

type PacketRoute = { readonly params: Promise<{ letterId: string }> };

/** The printed packets of a served report as one PDF: for each who gets it on paper a cover for the envelope, the letter, the report, the forms, the proof of service; or for one recipient. */
export const givePacket = (request: Request, { params }: PacketRoute): Promise<Response> =>
  answering(request, async (ctx) => {
    const recipientId = new URL(request.url).searchParams.get('recipientId') ?? undefined;
    const packet = await readPacket(ctx, { letterId: (await params).letterId as never, recipientId });
    return fileResponse(await bind(ctx.requestId, packet, recipientId === undefined), paperMedia.pdf, `packet-${packet.number}.pdf`);
  });

async function bind(requestId: string, packet: ServicePacket, onPaperOnly: boolean): Promise<Uint8Array> {
  const out = await PDFDocument.create();
  out.setTitle(`Packet ${packet.number}`);
  out.setProducer('Panelist');
  const load = (bytes: Uint8Array) => PDFDocument.load(bytes, { updateMetadata: false });
  const report = await load(await keptBytes(requestId, packet.report));
  const letter = await load(await renderLetter(packet.letter, 'letter'));
  const proof = packet.letter.proof ? await load(await renderLetter(packet.letter, 'proof')) : null;
  const forms = new Map<string, PDFDocument>();
  for (const { key, document } of packet.forms) forms.set(key, await load(await renderLetter(document, 'letter')));
  const attached: PDFDocument[] = [];
  for (const file of packet.attached) attached.push(await load(await keptBytes(requestId, file)));
  for (const one of packet.packets.filter(({ isPaper }) => isPaper || !onPaperOnly)) {
    const covers = packet.letter.covers.filter(({ to }) => to[0] === one.name);
    const cover = covers.length > 0 ? await load(await renderLetter({ ...packet.letter, covers }, 'covers')) : null;
    const bound = [cover, letter, ...(one.enclosures.includes('report') ? [report] : []), ...one.enclosures.flatMap((key) => forms.get(key) ?? []), ...(one.enclosures.includes('deu_100') ? attached : []), proof];
    for (const part of bound) if (part) for (const page of await out.copyPages(part, part.getPageIndices())) out.addPage(page);
  }
  if (out.getPageCount() === 0) throw new NotFound();
  return out.save();
}

type ServedRoute = { readonly params: Promise<{ token: string; part: string }> };
const found = knocked(readServedPart, 'service_link', ({ token }) => token);

/** One of the papers that were served, for whoever holds its secret address. */
export const giveServed = (request: Request, { params }: ServedRoute): Promise<Response> =>
  answering(request, async (ctx) => {
    const asked = (await params) as { token: string; part: 'letter' };
    const served = await found(ctx, asked);
    await noteOpening(ctx, asked);
    const bytes = served.kind === 'file' ? await keptBytes(ctx.requestId, served) : await renderLetter(served.document, served.parts);
    return fileResponse(bytes, paperMedia.pdf, served.name);
  });
