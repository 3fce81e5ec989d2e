import { writeFileSync } from 'node:fs';
import type { Converted, ConvertAsk } from '../answers';
import { convertedLimitBytes, pageLimit } from '../limits';
import { cipherAt } from '../work-cipher';
import { kindOf } from './kind-of';
import type { OpenedFile } from './opened-file';
import { PdfWriter } from './pdf-writer';

/** Makes a PDF of an image file or a Word file, so that all pages are read and shown one way. */
export async function convertFile({ bytes }: OpenedFile, { into }: ConvertAsk): Promise<Converted> {
  const kind = kindOf(bytes);
  if (kind === 'docx') {
    const { wordParagraphs } = await import('./word-paragraphs');
    const words = await wordParagraphs(bytes);
    if ('reason' in words) return { kind: 'rejected', reason: words.reason };
    if (words.paragraphs.length === 0) return { kind: 'rejected', reason: 'The Word file has no words.' };
    const { wordPages } = await import('./word-pages');
    const pdf = await wordPages(words.paragraphs);
    writeFileSync(into.path, cipherAt(into, 0).update(pdf), { mode: 0o600, flag: 'wx' });
    return { kind: 'converted', bytes: pdf.length, warnings: [...words.warnings, 'Its pages were laid out here: Word breaks them where it likes, so the count is of this layout.'] };
  }
  if (typeof kind !== 'string' || kind === 'pdf') throw new Error('There is nothing to convert');
  const { imageFile, pageImage } = await import('./image-pages');
  const image = await imageFile(bytes, kind, pageLimit);
  if ('reason' in image) return { kind: 'rejected', reason: image.reason };
  const writer = new PdfWriter(into);
  for (let page = 0; page < image.frames.length; page += 1) {
    const made = await pageImage(image, page).catch(() => null);
    if (made === null) return { kind: 'rejected', reason: `Page ${page + 1} of the image is damaged and cannot be shown. Ask the sender for it again.` };
    writer.add(made);
    if (writer.bytes > convertedLimitBytes) return { kind: 'rejected', reason: 'Its pages take more room than records may. Save it as PDF.' };
  }
  return { kind: 'converted', bytes: writer.end(), warnings: [] };
}
