import type { PDFRef} from '@cantoo/pdf-lib';
import { degrees, PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFNumber, rgb, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

/** What a volume of a stamped packet is made of: its files as PDF, its pages in order, its documents as bookmarks. */
export interface StampPlan {
  readonly letter: string;
  /** 'Case 1042'. */
  readonly label: string;
  /** The last page of the packet, and which of its volumes this is. */
  readonly lastPage: number;
  readonly volume: number;
  readonly volumes: number;
  /** `turn` is how far, clockwise, a page must be turned to be read. */
  readonly pages: readonly { readonly number: number; readonly file: number; readonly pageInFile: number; readonly turn: number }[];
  readonly bookmarks: readonly { readonly title: string; readonly pageNumber: number }[];
}

const size = 8;
const unsafe = new Set(['RichMedia', 'Screen', 'Movie', 'Sound', '3D', 'FileAttachment']);

/**
 * One PDF of a volume's pages, each turned upright with its stamp at the foot, and its documents as bookmarks. What acts is left out:
 * scripts, actions, attachments, media. A page that cannot be copied is a sheet that says so, so that no number moves.
 */
export async function stampPages(plan: StampPlan, files: readonly Uint8Array[]): Promise<Uint8Array> {
  const out = await PDFDocument.create();
  const volume = plan.volumes > 1 ? `, volume ${plan.volume} of ${plan.volumes}` : '';
  out.setTitle(`Packet ${plan.letter}, ${plan.label}${volume}`);
  out.setProducer('Panelist');
  out.setCreator('Panelist');
  const font = await out.embedFont(StandardFonts.Helvetica);
  const copied = new Map<string, PDFPage>();
  for (const [at, bytes] of files.entries()) {
    const wanted = plan.pages.filter(({ file }) => file === at).map(({ pageInFile }) => pageInFile);
    const source = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false, password: '' }).catch(() => null);
    const there = source ? wanted.filter((page) => page >= 1 && page <= source.getPageCount()) : [];
    const pages = source && there.length > 0 ? await out.copyPages(source, there.map((page) => page - 1)).catch(() => []) : [];
    pages.forEach((page, index) => copied.set(`${at} ${there[index] ?? 0}`, page));
  }
  const refs = new Map<number, PDFRef>();
  for (const { number, file, pageInFile, turn } of plan.pages) {
    const found = copied.get(`${file} ${pageInFile}`);
    const page = found ? out.addPage(found) : out.addPage([612, 792]);
    if (found) {
      withoutActions(page);
      page.setRotation(degrees((((page.getRotation().angle + turn) % 360) + 360) % 360));
    }
    else page.drawText('This page could not be copied. Open it in its file.', { x: 72, y: 700, size: 11, font });
    stamp(page, `${plan.letter}   p. ${number} of ${plan.lastPage}   ${plan.label}`, font);
    refs.set(number, page.ref);
  }
  addBookmarks(out, plan.bookmarks.flatMap(({ title, pageNumber }) => (refs.has(pageNumber) ? [{ title, ref: refs.get(pageNumber) as PDFRef }] : [])));
  return out.save({ useObjectStreams: true, addDefaultPage: false });
}

function withoutActions({ node }: PDFPage): void {
  for (const key of ['AA', 'B', 'Tabs', 'PieceInfo', 'StructParents']) node.delete(PDFName.of(key));
  const annotations = node.lookup(PDFName.of('Annots'));
  if (!(annotations instanceof PDFArray)) return void node.delete(PDFName.of('Annots'));
  for (let at = annotations.size() - 1; at >= 0; at -= 1) {
    const one = annotations.lookup(at);
    const subtype = one instanceof PDFDict ? one.lookup(PDFName.of('Subtype')) : null;
    if (!(one instanceof PDFDict) || (subtype instanceof PDFName && unsafe.has(subtype.decodeText()))) annotations.remove(at);
    else for (const key of ['A', 'AA', 'PA', 'Dest', 'Parent', 'Popup', 'FS', 'Kids']) one.delete(PDFName.of(key));
  }
}

/** Writes at the foot of the page as it is seen, on white, whichever way the page is turned. */
function stamp(page: PDFPage, text: string, font: PDFFont): void {
  const { x, y, width, height } = page.getCropBox();
  const turned = ((page.getRotation().angle % 360) + 360) % 360;
  const sideways = turned === 90 || turned === 270;
  const [seenWidth, long] = [sideways ? height : width, font.widthOfTextAtSize(text, size)];
  const across = Math.max(4, (seenWidth - long) / 2);
  const place = (right: number, up: number) =>
    turned === 90 ? { x: x + width - up, y: y + right } : turned === 180 ? { x: x + width - right, y: y + height - up } : turned === 270 ? { x: x + up, y: y + height - right } : { x: x + right, y: y + up };
  page.drawRectangle({ ...place(across - 4, 6), width: long + 8, height: size + 5, color: rgb(1, 1, 1), rotate: degrees(turned) });
  page.drawText(text, { ...place(across, 10), size, font, color: rgb(0.11, 0.13, 0.15), rotate: degrees(turned) });
}

function addBookmarks(out: PDFDocument, marks: readonly { readonly title: string; readonly ref: PDFRef }[]): void {
  if (marks.length === 0) return;
  const { context } = out;
  const root = context.nextRef();
  const refs = marks.map(() => context.nextRef());
  marks.forEach(({ title, ref }, at) => {
    const item = context.obj({ Title: PDFHexString.fromText(title.slice(0, 240)), Parent: root, Dest: [ref, 'Fit'] }) as PDFDict;
    const [before, after] = [refs[at - 1], refs[at + 1]];
    if (before) item.set(PDFName.of('Prev'), before);
    if (after) item.set(PDFName.of('Next'), after);
    context.assign(refs[at] as PDFRef, item);
  });
  context.assign(root, context.obj({ Type: 'Outlines', First: refs[0] as PDFRef, Last: refs.at(-1) as PDFRef, Count: PDFNumber.of(marks.length) }));
  out.catalog.set(PDFName.of('Outlines'), root);
  out.catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}
