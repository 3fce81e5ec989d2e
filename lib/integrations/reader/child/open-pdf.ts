import type { Opened, PageSize } from '../answers';
import { pointLimit } from '../limits';
import { attachmentsOf } from './attachments';
import { headerAt } from './kind-of';
import type { PdfDocument } from './open-document';
import type { OpenedFile } from './opened-file';
import { letterSize, sizeWithin } from './page-box';
import { scanPdf, type Active, type ScannedPdf } from './scan-pdf';

const junkAllowedBytes = 1_024;
const leftOut: Readonly<Record<Active, string>> = { script: 'a script', program: 'a command that starts a program', web: 'links to the web or to other files', send: 'a form that sends its entries', media: 'sound or video' };
const couldBeMissing = 'The file is damaged and was repaired; pages could be missing. Compare the count with the sender’s.';

/** A PDF: its pages, counted by walking through them, and what a person should know of it. */
export async function openPdf(file: OpenedFile, pageLimit: number): Promise<Opened> {
  const { bytes } = file;
  const scan = scanPdf(bytes);
  if (scan.hasTestVirus) return rejected('It holds a virus test file. Nothing of it was kept open; ask the sender for a clean copy.');
  if (scan.treeIsCyclic) return rejected('Its list of pages contains itself, so nobody can say which pages it has. Ask the sender to save it anew.');
  file.dropCounts(scan.counts);
  const opened = await file.tryPdf();
  if ('failure' in opened) {
    if (opened.failure === 'password') return { kind: 'needs_password' };
    return rejected(opened.failure === 'security' ? 'It is protected in a way that cannot be opened. Ask the sender for an unprotected copy.' : 'It is damaged, or no PDF, and cannot be opened. Ask the sender for it again.');
  }
  const { document } = opened;
  const count = document.pageCount;
  if (count > pageLimit) return rejected(`It has ${count.toLocaleString('en-US')} pages; a file may have ${pageLimit.toLocaleString('en-US')}. Split it and send the parts.`);
  const pages = sizesOf(document, count);
  if (pages.length === 0) return rejected('It has no pages.');
  const attached = attachmentsOf(document);
  if (attached.hasTestVirus) return rejected('A file attached to it is a virus test file. Ask the sender for a clean copy.');
  return { kind: 'opened', is: 'pdf', pages: pages.map(({ widthPoints, heightPoints }) => ({ widthPoints, heightPoints })), warnings: [...warningsOf(document, scan, headerAt(bytes), pages), ...attached.warnings], counts: scan.counts, isUnderstated: scan.packedPages !== null && scan.packedPages > count };
}

function warningsOf({ engine, pointer }: PdfDocument, scan: ScannedPdf, header: number, pages: readonly FoundSize[]): string[] {
  const isWhole = engine.calls.FPDF_DocumentHasValidCrossReferenceTable(pointer) !== 0 && scan.bytesAfterEnd >= 0;
  const active = [...scan.active].map((kind) => leftOut[kind]);
  const warnings = {
    [couldBeMissing]: !isWhole,
    'Something stands before the beginning of the PDF; it was left out.': header > 0,
    'Something stands after the end of the PDF; it was left out.': scan.bytesAfterEnd > junkAllowedBytes,
    [`The file says that it has ${scan.declaredPages} pages; ${pages.length} were found and counted.`]: isWhole && scan.declaredPages !== null && scan.declaredPages !== pages.length,
    'It is a form that fills itself in (XFA): some pages may show only “please open in another reader”. Ask for it printed to PDF.': scan.hasXfa || engine.calls.FPDF_GetXFAPacketCount(pointer) > 0,
    'A drawing on a page contains itself; it is shown once.': scan.drawsItself,
    'A page is turned or cut in a way that the format does not allow; it is shown upright.': scan.hasOddBox,
    'A page has no size; it is shown as US Letter.': scan.hasEmptyBox || pages.some(({ was }) => was === 'none'),
    'A page is larger than a page may be; it is shown smaller.': pages.some(({ was }) => was === 'huge'),
    [`Left out of what is shown: ${active.join(', ')}.`]: active.length > 0,
  };
  return Object.entries(warnings).filter(([, applies]) => applies).map(([text]) => text);
}

interface FoundSize extends PageSize {
  readonly was: 'fine' | 'none' | 'huge';
}

/** The size of each page, without reading what is on it. What cannot be found at the end is no page; between others it is one that cannot be read. */
function sizesOf({ engine, pointer }: PdfDocument, count: number): FoundSize[] {
  return engine.withRoom(16, (room) => {
    const sizes: FoundSize[] = [];
    let found = 0;
    for (let at = 0; at < count; at += 1) {
      const isThere = engine.calls.FPDF_GetPageSizeByIndexF(pointer, at, room) !== 0;
      if (isThere) found = at + 1;
      const [width, height] = isThere ? [engine.float32(room), engine.float32(room + 4)] : [letterSize.widthPoints, letterSize.heightPoints];
      const size = sizeWithin(width, height);
      sizes.push({ ...size, was: size === letterSize ? 'none' : Math.max(width, height) > pointLimit ? 'huge' : 'fine' });
    }
    return sizes.slice(0, found);
  });
}

function rejected(reason: string): Opened {
  return { kind: 'rejected', reason };
}
