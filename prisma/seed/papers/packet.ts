import { PDFiumLibrary } from '@hyzyla/pdfium';
import type { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { CalendarDate } from '../../../lib/domain/calendar';
import type { CasePlan } from '../case-plan';
import { chartOf, declarationOf } from './chart';
import { printPapers } from './print';

interface ChartPacket {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** On which page a paper with this word in its title begins. */
  readonly pageOf: (title: string) => number;
}

/**
 * One PDF as a claims department sends it: a declaration, the chart, a report that came by fax, and at the end a page that
 * was fed twice and an empty one.
 */
export async function chartPacket(plan: CasePlan, declaredPages: number | null, signedOn: CalendarDate): Promise<ChartPacket> {
  const chart = chartOf(plan);
  const papers = declaredPages === null ? chart : [declarationOf(plan, declaredPages, signedOn), ...chart];
  const { document, firstPages } = await printPapers(papers);
  const pageOf = (title: string) => firstPages[papers.findIndex((paper) => paper.title.includes(title))] ?? 1;
  const [twice] = await document.copyPages(document, [pageOf('PR-2') - 1]);
  if (twice) document.addPage(twice);
  document.addPage([612, 792]);
  await scan(document, pageOf('MRI'));
  return { bytes: await document.save(), pages: document.getPageCount(), pageOf };
}

/** Puts a gray picture of a page, a little askew, in the page's place. */
async function scan(document: PDFDocument, page: number): Promise<void> {
  const library = await PDFiumLibrary.init();
  const printed = await library.loadDocument(await document.save());
  const { data } = await printed.getPage(page - 1).render({ scale: 150 / 72, render: ({ data: pixels, width, height }) => sharp(pixels, { raw: { width, height, channels: 4 } }).removeAlpha().grayscale().rotate(0.6, { background: '#ffffff' }).jpeg({ quality: 60 }).toBuffer() });
  printed.destroy();
  library.destroy();
  const picture = await document.embedJpg(data);
  document.removePage(page - 1);
  document.insertPage(page - 1, [612, 792]).drawImage(picture, { x: 0, y: 0, width: 612, height: 792 });
}
