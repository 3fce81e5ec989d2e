import { deflateSync } from 'node:zlib';
import { turned, type Gray } from '../integrations/pictures/gray';
import { pdfOfObjects } from './record-files';

/** A printed page as a scanner sends it: a little askew, gray, with the grain of the glass and dust. `random` gives numbers from 0 to 1. */
export function scanned(printed: Gray, random: () => number, { degrees = 1.2, specks = 160 } = {}): Gray {
  const askew = turned(printed, (random() - 0.5) * degrees, 255);
  const { data, width, height } = askew;
  for (let at = 0; at < data.length; at += 1) data[at] = Math.max(0, Math.min(255, (data[at] ?? 0) * 0.82 + 26 + (random() - 0.5) * 24));
  for (let speck = 0; speck < specks; speck += 1) {
    const [x, y] = [2 + Math.floor(random() * (width - 6)), 2 + Math.floor(random() * (height - 6))];
    const size = 1 + Math.floor(random() * 3);
    for (let row = y; row < y + size; row += 1) data.fill(40, row * width + x, row * width + x + size);
  }
  return askew;
}

/** A PDF of such pages, and of no words. */
export function pdfOfScans(scans: readonly Gray[]): Buffer {
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
