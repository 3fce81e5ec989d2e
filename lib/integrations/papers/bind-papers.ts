import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** What is bound: for each paper its title and which pages of which file; null takes all of them. */
export interface BindPlan {
  readonly title: string;
  readonly papers: readonly { readonly title: string; readonly pages: readonly number[] | null }[];
}

/**
 * One PDF of several, in order. A file that cannot be opened, or a page that is not there, is a sheet that says so: nothing is left out in silence.
 * Answers with how many pages each paper has.
 */
export async function bindPapers(plan: BindPlan, files: readonly Uint8Array[]): Promise<{ readonly bytes: Uint8Array; readonly pages: readonly number[] }> {
  const out = await PDFDocument.create();
  out.setTitle(plan.title);
  out.setProducer('Panelist');
  out.setCreator('Panelist');
  const font = await out.embedFont(StandardFonts.Helvetica);
  const counts: number[] = [];
  for (const [index, { title, pages }] of plan.papers.entries()) {
    const before = out.getPageCount();
    const source = await PDFDocument.load(files[index] ?? new Uint8Array(), { updateMetadata: false, throwOnInvalidObject: false, password: '' }).catch(() => null);
    const wanted = source ? (pages ?? source.getPageIndices().map((at) => at + 1)).filter((page) => page >= 1 && page <= source.getPageCount()) : [];
    const copied = source && wanted.length > 0 ? await out.copyPages(source, wanted.map((page) => page - 1)).catch(() => []) : [];
    for (const page of copied) out.addPage(page);
    if (copied.length === 0) out.addPage([612, 792]).drawText(`This paper could not be copied: ${title.replace(/[^\x20-\x7e]/g, ' ').slice(0, 70)}. It goes separately.`, { x: 60, y: 700, size: 10, font });
    counts.push(out.getPageCount() - before);
  }
  return { bytes: await out.save({ useObjectStreams: true, addDefaultPage: false }), pages: counts };
}
