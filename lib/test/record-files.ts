import { createHash, randomUUID } from 'node:crypto';
import { seal } from '../core/secrets';
import { blobStore } from '../integrations/storage/blob-store';
import { blobKeyOf, newFileKey, sealStream } from '../integrations/storage/sealed-stream';
import { inPractice, type World } from './world';

/** A PDF of pages with a line of words each; `parts` are written before the table, and the table can be left out. */
export function pdfOf(pages: readonly string[], { count = pages.length, box = '0 0 612 792', catalog = '', objects = [] as readonly string[] } = {}): Buffer {
  const kids = pages.map((_, at) => `${4 + at * 2} 0 R`).join(' ');
  const bodies = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...pages.flatMap((text, at) => {
      const lines = text.split('\n').map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj T*`).join(' ');
      const content = `BT /F 11 Tf 14 TL 72 700 Td ${lines} ET`;
      return [`<< /Type /Page /Parent 2 0 R /MediaBox [${box}] /Resources << /Font << /F 3 0 R >> >> /Contents ${5 + at * 2} 0 R >>`, `<< /Length ${content.length} >>\nstream\n${content}\nendstream`];
    }),
    ...objects,
  ];
  return pdfOfObjects(bodies);
}

/** A PDF of the bodies of its objects, numbered from 1; the first is the catalog. */
export function pdfOfObjects(bodies: readonly (string | Buffer)[]): Buffer {
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = pieces[0]?.length ?? 0;
  const add = (piece: string | Buffer) => {
    const bytes = typeof piece === 'string' ? Buffer.from(piece, 'latin1') : piece;
    pieces.push(bytes);
    length += bytes.length;
  };
  bodies.forEach((body, at) => {
    offsets.push(length);
    add(`${at + 1} 0 obj\n`);
    add(body);
    add('\nendobj\n');
  });
  const table = length;
  add(`xref\n0 ${bodies.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${bodies.length + 1} /Root 1 0 R >>\nstartxref\n${table}\n%%EOF\n`);
  return Buffer.concat(pieces);
}

/** A file of a packet whose bytes lie sealed in the store and that is to be read; no job is asked for. */
export async function arrivedFile(world: World, packetId: string, bytes: Uint8Array, { position = 1, name = 'records.pdf' } = {}): Promise<string> {
  const { practiceId } = world;
  const [fileId, partId, key] = [randomUUID(), randomUUID(), newFileKey()];
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await blobStore().put(`${practiceId}/${partId}`, sealStream((async function* () { yield bytes; })(), blobKeyOf(key, partId)));
  await inPractice(practiceId, async (tx) => {
    await tx.recordFile.create({ data: { practiceId, id: fileId, packetId, position, name, bytes: BigInt(bytes.length), sha256, keySealed: seal(key.toString('base64')), state: 'PROCESSING' } });
    if (bytes.length > 0) await tx.recordFilePart.create({ data: { practiceId, id: partId, fileId, offset: 0n, bytes: bytes.length, sha256 } });
  });
  return fileId;
}
