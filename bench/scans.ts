import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gray } from '../lib/integrations/pictures/gray.ts';
import { withGray } from '../lib/integrations/pictures/encode.ts';
import { drawPage } from '../lib/integrations/pictures/raster.ts';
import { OpenedFile } from '../lib/integrations/reader/child/opened-file.ts';
import { readText } from '../lib/integrations/reader/child/read-text.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import { pdfOfScans, scanned } from '../lib/test/scanned.ts';
import { paperOf } from './paper.ts';

const dpi = 200;

/** Pages of an office, printed, scanned a little askew with dust and the grain of the glass: as pictures, and as a PDF of them. */
export async function scansOf(pageCount: number, folder: string): Promise<{ scans: readonly Gray[]; pdf: Buffer; words: readonly (readonly string[])[] }> {
  const bytes = paperOf(pageCount);
  const place = newWorkPlace(join(folder, 'printed.work'));
  writeFileSync(place.path, cipherAt(place, 0).update(bytes));
  const file = new OpenedFile({ ...place, bytes: bytes.length });
  const document = await file.pdf();
  const { pages } = await readText(file, { first: 1, last: pageCount });
  const random = randomFrom(20_260_302);
  const scans = pages.map(({ page }) => scanned(document.withPage(page, (pointer) => withGray(drawPage(document, pointer, dpi)).gray), random));
  return { scans, pdf: pdfOfScans(scans), words: pages.map(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []) };
}

/** Numbers from 0 to 1, the same in each run. */
function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
