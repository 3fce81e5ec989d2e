import { layerQuality } from '../../../domain/records/layer-quality';
import type { PageText } from '../answers';
import { pixelLimit } from '../limits';
import type { PdfDocument } from './open-document';
import type { OpenedFile } from './opened-file';
import { pageBox } from './page-box';
import { measureContent } from './page-content';

/** More than this on one page is no page of records, and would fill the memory of whoever reads it. */
const characterLimit = 200_000;
/** Opening a page unpacks what it draws with, not its images: no real page comes near. */
const unpackedLimitBytes = 96 * 1024 ** 2;

/** The words of a range of pages, without drawing any. @throws Error at the first page that cannot be opened */
export async function readText(file: OpenedFile, { first, last }: { readonly first: number; readonly last: number }): Promise<{ pages: PageText[] }> {
  const document = await file.pdf();
  return { pages: Array.from({ length: last - first + 1 }, (_, at) => textOfPage(document, first + at)) };
}

function textOfPage(document: PdfDocument, page: number): PageText {
  const { engine } = document;
  const before = engine.memory.length;
  return document.withPage(page, (pointer) => {
    const box = pageBox(engine, pointer);
    const unpacked = engine.memory.length - before;
    if (unpacked > unpackedLimitBytes) return { page, ...box, text: '', layer: 'none', contentHash: '', failure: 'What is on this page unpacks to far more than a page can show. It was left out.' };
    const text = wordsOf(document, pointer);
    const { imageShare, hash, largestPixels } = measureContent(engine, pointer, { width: box.widthPoints, height: box.heightPoints, rotate: box.rotate }, text);
    const isBomb = largestPixels > pixelLimit;
    const failure = isBomb ? `An image on this page has ${Math.round(largestPixels / 1e6).toLocaleString('en-US')} million pixels; up to ${pixelLimit / 1e6} million are shown.` : '';
    return { page, ...box, text, layer: layerQuality(text, imageShare), contentHash: hash, failure };
  });
}

/** The page's words in the order in which they are stored, its lines joined by line breaks; signs that stand for nothing are left out. */
function wordsOf({ engine }: PdfDocument, page: number): string {
  const { calls } = engine;
  const textPage = calls.FPDFText_LoadPage(page);
  if (textPage === 0) return '';
  try {
    const count = Math.min(calls.FPDFText_CountChars(textPage), characterLimit);
    if (count <= 0) return '';
    const stored = engine.withRoom(2 * count + 2, (room) => {
      const written = calls.FPDFText_GetText(textPage, 0, count, room);
      return engine.utf16(room, Math.max(0, Math.min(written - 1, count)));
    });
    return tidied(stored);
  } finally {
    calls.FPDFText_ClosePage(textPage);
  }
}

// A hyphen that the engine found at the end of a line stands as U+0002 (or U+FFFE); other control signs mean nothing, and PostgreSQL takes no NUL.
const controls = new RegExp('[\\u0000\\u0001\\u0003-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f\\ufffe\\uffff]', 'g');

function tidied(stored: string): string {
  return stored.toWellFormed().replace(/\r\n?/g, '\n').replace(/[\u0002\ufffe]\n?/g, '-').replace(controls, '').replace(/[^\S\n]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
}
