import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { withGray } from '../../integrations/pictures/encode';
import { drawPage } from '../../integrations/pictures/raster';
import { OpenedFile } from '../../integrations/reader/child/opened-file';
import { cipherAt, newWorkPlace } from '../../integrations/reader/work-cipher';
import { pdfOfObjects } from '../record-files';
import { pdfOfScans, scanned } from '../scanned';
import { layoutOf, layouts, type Printed } from './layouts';
import { randomFrom, type PreparedEor } from './plan';

const fonts = ['Helvetica', 'Times-Roman', 'Helvetica', 'Courier'] as const;
/** Of Helvetica in thousandths of its size; near enough for figures set to the right. */
const widthOf = (text: string, size: number, font: string): number => (font === 'Courier' ? text.length * 0.6 : [...text].reduce((sum, sign) => sum + (/[,.:;'il|!]/.test(sign) ? 0.28 : /[0-9$]/.test(sign) ? 0.556 : 0.55), 0)) * size;

/** The paper as it is printed, with words that can be marked. */
export function printedEor(eor: PreparedEor, invoiceNumber: string): Buffer {
  const font = fonts[eor.seed % fonts.length] ?? 'Helvetica';
  const usual = font === 'Courier' ? 8.4 : 10;
  const show = ({ x, y, text, size = usual, right = false }: Printed) => {
    const fitted = font === 'Courier' ? Math.min(size, usual) : size;
    return `BT /F ${fitted} Tf ${(right ? x - widthOf(text, fitted, font) : x).toFixed(1)} ${y} Td (${text.replace(/[\\()]/g, '\\$&')}) Tj ET`;
  };
  const content = layouts[layoutOf(eor.seed)](eor, invoiceNumber).map(show).join('\n');
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [4 0 R] /Count 1 >>', `<< /Type /Font /Subtype /Type1 /BaseFont /${font} >>`,
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R >> >> /Contents 5 0 R >>', `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]);
}

/** The same printed, put on a scanner at 200 dots an inch and sent: a picture, askew, with dust. */
export async function scannedEor(eor: PreparedEor, invoiceNumber: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'panelist-eor-'));
  try {
    const bytes = printedEor(eor, invoiceNumber);
    const place = newWorkPlace(join(folder, 'printed.work'));
    writeFileSync(place.path, cipherAt(place, 0).update(bytes));
    const document = await new OpenedFile({ ...place, bytes: bytes.length }).pdf();
    const page = document.withPage(1, (pointer) => withGray(drawPage(document, pointer, 200)).gray);
    return pdfOfScans([scanned(page, randomFrom(eor.seed + 7_000), { degrees: 1.6 })]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
