import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { turned, type Gray } from '../lib/integrations/pictures/gray.ts';
import { drawPage } from '../lib/integrations/pictures/raster.ts';
import { OpenedFile } from '../lib/integrations/reader/child/opened-file.ts';
import { readText } from '../lib/integrations/reader/child/read-text.ts';
import { cipherAt, newWorkPlace } from '../lib/integrations/reader/work-cipher.ts';
import { pdfOfObjects } from '../lib/test/record-files.ts';
import { paperOf } from './paper.ts';

const dpi = 200;
const specksOfPage = 160;

/** Pages of an office, printed, scanned a little askew with dust and the grain of the glass: as pictures, and as a PDF of them. */
export async function scansOf(pageCount: number, folder: string): Promise<{ scans: readonly Gray[]; pdf: Buffer; words: readonly (readonly string[])[] }> {
  const bytes = paperOf(pageCount);
  const place = newWorkPlace(join(folder, 'printed.work'));
  writeFileSync(place.path, cipherAt(place, 0).update(bytes));
  const file = new OpenedFile({ ...place, bytes: bytes.length });
  const document = await file.pdf();
  const { pages } = await readText(file, { first: 1, last: pageCount });
  const random = randomFrom(20_260_302);
  const scans = pages.map(({ page }) => scanned(document.withPage(page, (pointer) => drawPage(document, pointer, dpi, 1)), random));
  return { scans, pdf: pdfOfScans(scans), words: pages.map(({ text }) => text.toLowerCase().match(/[a-z]+/g) ?? []) };
}

function scanned(printed: Gray, random: () => number): Gray {
  const askew = turned(printed, (random() - 0.5) * 1.2, 255);
  const { data, width, height } = askew;
  for (let at = 0; at < data.length; at += 1) data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * 0.82 + 26 + (random() - 0.5) * 24));
  for (let speck = 0; speck < specksOfPage; speck += 1) {
    const [x, y] = [2 + Math.floor(random() * (width - 6)), 2 + Math.floor(random() * (height - 6))];
    const size = 1 + Math.floor(random() * 3);
    for (let row = y; row < y + size; row += 1) data.fill(40, row * width + x, row * width + x + size);
  }
  return askew;
}

function pdfOfScans(scans: readonly Gray[]): Buffer {
  const bodies: (string | Buffer)[] = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [${scans.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] /Count ${scans.length} >>`];
  const content = 'q 612 0 0 792 0 0 cm /S Do Q';
  scans.forEach(({ data, width, height }, at) => {
    const stored = deflateSync(data, { level: 1 });
    bodies.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /XObject << /S ${5 + at * 3} 0 R >> >> /Contents ${4 + at * 3} 0 R >>`);
    bodies.push(`<< /Length ${content.length} >>\nstream\n${content}\nendstream`);
    bodies.push(Buffer.concat([Buffer.from(`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${stored.length} >>\nstream\n`), stored, Buffer.from('\nendstream')]));
  });
  return pdfOfObjects(bodies);
}

/** Numbers from 0 to 1, the same in each run. */
function randomFrom(start: number): () => number {
  let seed = start;
  return () => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return seed / 2 ** 32;
  };
}
