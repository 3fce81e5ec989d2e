import { deflateSync } from 'node:zlib';
import { pdfOfObjects } from '../lib/test/record-files.ts';

const words = 'the patient reports pain of lumbar spine with radiation into left leg since injury while lifting at work and denies numbness examination shows range motion limited flexion forty degrees straight raising positive strength five reflexes symmetric assessment strain disc protrusion plan continue therapy twice weekly ibuprofen modified duty follow up four weeks history medications allergies none surgery prior claim employer diagnosis causation apportionment permanent stationary'.split(' ');

/** A PDF of pages as an office prints them: a letterhead, lines of a note in two fonts, compressed; the same for the same number. */
export function paperOf(pageCount: number): Buffer {
  let seed = 20_260_301;
  const next = (below: number) => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const line = () => Array.from({ length: 11 + next(4) }, () => words[next(words.length)]).join(' ');
  const bodies: (string | Buffer)[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Kids [${Array.from({ length: pageCount }, (_, at) => `${5 + at * 2} 0 R`).join(' ')}] /Count ${pageCount} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>',
  ];
  for (let page = 1; page <= pageCount; page += 1) {
    const lines = Array.from({ length: 26 + next(12) }, () => `(${line()}) Tj T*`).join('\n');
    const content = deflateSync(`BT /F 12 Tf 72 740 Td (Pepperwood Avenue Clinic, page ${page}) Tj /G 10 Tf 14 TL 0 -30 Td\n${lines}\nET`);
    bodies.push(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 3 0 R /G 4 0 R >> >> /Contents ${6 + (page - 1) * 2} 0 R >>`);
    bodies.push(Buffer.concat([Buffer.from(`<< /Length ${content.length} /Filter /FlateDecode >>\nstream\n`), content, Buffer.from('\nendstream')]));
  }
  return pdfOfObjects(bodies);
}
