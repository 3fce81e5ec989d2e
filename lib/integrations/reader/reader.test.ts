import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfOf, pdfOfObjects } from '../../test/record-files';
import { pageLimit } from './limits';
import { withReadable } from './readable-file';
import { readTexts } from './read-texts';
import { withReader } from './reader';
import { unlockedCopy } from './unlocked-copy';
import { cipherAt, newWorkPlace } from './work-cipher';
import type { PageText } from './answers';
import type { WorkFile } from './work-place';

const folder = mkdtempSync(join(tmpdir(), 'panelist-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function workFile(bytes: Buffer): WorkFile {
  const place = newWorkPlace(join(folder, `${(files += 1)}.work`));
  writeFileSync(place.path, cipherAt(place, 0).update(bytes));
  return { ...place, bytes: bytes.length };
}

const open = (bytes: Buffer) => withReader(workFile(bytes), (reader) => reader.ask('open', { pageLimit }));
const textsOf = async (file: WorkFile, pages: readonly number[]) => {
  const texts: PageText[] = [];
  await readTexts(file, pages, (some) => Promise.resolve(void texts.push(...some)));
  return texts;
};

/** Forms that draw the next one many times over: nobody lives to see the end of it. */
function fanOut(): Buffer {
  const forms = Array.from({ length: 12 }, (_, at) => {
    const content = '/F Do '.repeat(10);
    return `<< /Type /XObject /Subtype /Form /BBox [0 0 612 792] ${at < 11 ? `/Resources << /XObject << /F ${at + 6} 0 R >> >>` : ''} /Length ${content.length} >>\nstream\n${at < 11 ? content : '0 0 9 9 re f                                                '}\nendstream`;
  });
  return pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>', '<< /Length 5 >>\nstream\n/F Do\nendstream', ...forms]);
}

/** A PDF whose page tree lies in a compressed stream, and says that it has `count` pages. */
function packedPdf(texts: readonly string[], count: number): Buffer {
  const kids = texts.map((_, at) => `${5 + at} 0 R`).join(' ');
  const packed = ['<< /Type /Catalog /Pages 2 0 R >>', `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>`, `<< /Type /Pages /Parent 2 0 R /Kids [${kids}] /Count ${count} >>`, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>', ...texts.map((_, at) => `<< /Type /Page /Parent 3 0 R /MediaBox [0 0 612 792] /Resources << /Font << /F 4 0 R >> >> /Contents ${5 + texts.length + at} 0 R >>`)];
  let place = 0;
  const head = packed.map((body, at) => { const entry = `${at + 1} ${place}`; place += body.length + 1; return entry; }).join(' ');
  const stream = deflateSync(Buffer.from(`${head} ${packed.join(' ')}`, 'latin1'));
  const [container, table] = [packed.length + texts.length + 1, packed.length + texts.length + 2];
  const pieces: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  const add = (number: number, dictionary: string, content: Buffer) => {
    offsets[number] = pieces.reduce((sum, piece) => sum + piece.length, 0);
    pieces.push(Buffer.from(`${number} 0 obj\n<< ${dictionary} /Length ${content.length} >>\nstream\n`), content, Buffer.from('\nendstream\nendobj\n'));
  };
  texts.forEach((text, at) => add(5 + texts.length + at, '', Buffer.from(`BT /F 11 Tf 72 700 Td (${text}) Tj ET`)));
  add(container, `/N ${packed.length} /First ${head.length + 1} /Filter /FlateDecode /Type /ObjStm`, stream);
  const startOfTable = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const rows = Buffer.alloc((table + 1) * 7);
  for (let number = 0; number <= table; number += 1) {
    const isPacked = number >= 1 && number <= packed.length;
    rows.writeUInt8(number === 0 ? 0 : isPacked ? 2 : 1, number * 7);
    rows.writeUInt32BE(isPacked ? container : number === table ? startOfTable : (offsets[number] ?? 0), number * 7 + 1);
    rows.writeUInt16BE(isPacked ? number - 1 : number === 0 ? 65_535 : 0, number * 7 + 5);
  }
  add(table, `/Type /XRef /Size ${table + 1} /W [1 4 2] /Root 1 0 R`, rows);
  return Buffer.concat([...pieces, Buffer.from(`startxref\n${startOfTable}\n%%EOF\n`)]);
}

describe('the reader', { timeout: 90_000 }, () => {
  it('counts pages by walking through them, whatever the file says', async () => {
    const plain = await open(pdfOf(['one', 'two', 'three']));
    expect(plain).toMatchObject({ kind: 'opened', is: 'pdf', pages: [{ widthPoints: 612 }, {}, {}], warnings: [] });
    for (const count of [1, 500]) {
      const lying = await open(pdfOf(['one', 'two', 'three'], { count }));
      expect(lying).toMatchObject({ kind: 'opened', warnings: [`The file says that it has ${count} pages; 3 were found and counted.`] });
      expect(lying.kind === 'opened' && lying.pages).toHaveLength(3);
    }
  });

  it('counts the pages of a packed page tree too, whatever it says', async () => {
    for (const count of [1, 2, 3, 500]) {
      const bytes = packedPdf(['one', 'two', 'three'], count);
      const key = `packed-${count}`;
      await withReadable({ key, plain: async function* () { yield bytes; } }, async ({ opened, file }) => {
        expect(opened).toMatchObject({ kind: 'opened', is: 'pdf', warnings: count === 3 ? [] : [`The file says that it has ${count} pages; 3 were found and counted.`] });
        expect(opened.kind === 'opened' && opened.pages).toHaveLength(3);
        expect((await textsOf(file!, [1, 2, 3])).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
      });
    }
  });

  it('reads words in their order with the hash of what a page shows: equal for copies alone', async () => {
    const texts = await textsOf(workFile(pdfOf(['Date of service\nLumbar strain', 'Another page', 'Date of service\nLumbar strain'])), [1, 2, 3]);
    expect(texts.map(({ text }) => text)).toEqual(['Date of service\nLumbar strain', 'Another page', 'Date of service\nLumbar strain']);
    expect(texts[0]?.contentHash).toBe(texts[2]?.contentHash);
    expect(texts[0]?.contentHash).not.toBe(texts[1]?.contentHash);
  });

  it('is killed when it takes too long, and another goes on', async () => {
    const file = workFile(pdfOf(['one']));
    const slow = withReader(file, (reader) => reader.ask('open', { pageLimit }, 0, { startMs: 0, pageMs: 0 }));
    await expect(slow).rejects.toMatchObject({ by: 'time' });
    expect(await textsOf(file, [1])).toHaveLength(1);
  });

  it('gives up a page that draws for ever, and says so', async () => {
    const [page] = await textsOf(workFile(fanOut()), [1]);
    expect(page?.failure).toMatch(/cannot be read|takes too long|more memory/);
  });

  it('keeps the good pages around one that breaks it', async () => {
    const good = pdfOf(Array.from({ length: 5 }, (_, at) => `Page ${at + 1}`));
    // The third page draws the form that never ends.
    const text = good.toString('latin1');
    const third = text.indexOf('8 0 obj');
    const broken = Buffer.from(`${text.slice(0, third)}${text.slice(third).replace('/Contents 9 0 R', '/Contents 14 0 R /Resources << /XObject << /F 15 0 R >> >>')}`, 'latin1');
    const forms = fanOut().toString('latin1');
    const added = forms.slice(forms.indexOf('4 0 obj'), forms.indexOf('xref')).replace(/(\d+) 0 obj/g, (_, number: string) => `${Number(number) + 10} 0 obj`).replace(/(\d+) 0 R/g, (_, number: string) => `${Number(number) + 10} 0 R`);
    const texts = await textsOf(workFile(Buffer.concat([broken.subarray(0, broken.indexOf('xref')), Buffer.from(added, 'latin1'), Buffer.from('trailer << /Root 1 0 R >>\n%%EOF')])), [1, 2, 3, 4, 5]);
    expect(texts.map(({ page, text: words, failure }) => [page, words, failure === ''])).toEqual([[1, 'Page 1', true], [2, 'Page 2', true], [3, '', false], [4, 'Page 4', true], [5, 'Page 5', true]]);
  });

  it('is killed above the memory that it may have', async () => {
    const greedy = withReader(workFile(pdfOf(['one'])), (reader) => reader.ask('open', { pageLimit }), 20 * 1024 ** 2);
    await expect(greedy).rejects.toMatchObject({ by: 'memory' });
  });

  it('leaves out what unpacks to more than a page can show', async () => {
    const bomb = deflateSync(Buffer.alloc(140 * 1024 ** 2, 'q Q '), { level: 9 });
    const bytes = pdfOfObjects(['<< /Type /Catalog /Pages 2 0 R >>', '<< /Type /Pages /Kids [3 0 R] /Count 1 >>', '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R >>', Buffer.concat([Buffer.from(`<< /Length ${bomb.length} /Filter /FlateDecode >>\nstream\n`), bomb, Buffer.from('\nendstream')])]);
    const [page] = await textsOf(workFile(bytes), [1]);
    expect(page).toMatchObject({ text: '', failure: expect.stringMatching(/unpacks|too long|more memory|cannot be read/) as string });
  });

  it('tells a protected file, opens it with its password alone, and makes a copy that needs none', async () => {
    const document = await PDFDocument.create();
    document.addPage([612, 792]).drawText('Behind a password');
    document.encrypt({ userPassword: 'Letmein', ownerPassword: 'other' });
    const bytes = Buffer.from(await document.save());
    expect(await open(bytes)).toEqual({ kind: 'needs_password' });
    async function* sent() {
      yield bytes;
    }
    expect(await unlockedCopy(sent(), 'letmein')).toEqual({ kind: 'wrong_password' });
    const copy = await unlockedCopy(sent(), 'Letmein');
    if (copy.kind !== 'unlocked') throw new Error(copy.kind);
    const pieces: Uint8Array[] = [];
    for await (const piece of copy.plain()) pieces.push(piece);
    await copy.remove();
    const file = workFile(Buffer.concat(pieces));
    expect(await withReader(file, (reader) => reader.ask('open', { pageLimit }))).toMatchObject({ kind: 'opened', pages: [{}] });
    expect((await textsOf(file, [1]))[0]?.text).toBe('Behind a password');
  });

  it('makes pages of images: each frame one, turned upright, as large as its resolution says', async () => {
    const photo = await sharp({ create: { width: 300, height: 200, channels: 3, background: '#ffffff' } }).jpeg().withMetadata({ orientation: 6, density: 100 }).toBuffer();
    await withReadable({ key: 'photo', plain: async function* () { yield photo; } }, ({ opened }) => Promise.resolve(expect(opened).toMatchObject({ kind: 'opened', is: 'jpeg', pages: [{ widthPoints: 144, heightPoints: 216 }] })));
    const cut = photo.subarray(0, 120);
    await withReadable({ key: 'cut', plain: async function* () { yield cut; } }, ({ opened, file }) => Promise.resolve(expect([opened.kind, file]).toEqual(['rejected', null])));
  });

  it.each([
    ['a text', 'not much of a PDF', /not a file of records/],
    ['a drawing that says it is a PDF', '<svg xmlns="http://www.w3.org/2000/svg"><!-- %PDF-1.4 --></svg>', /SVG/],
    ['rich text', '{\\rtf1 hello}', /RTF/],
    ['a photo of a telephone', '\0\0\0\x18ftypheic\0\0\0\0', /HEIC/],
    ['an archive', 'PK\x03\x04nothing', /ZIP/],
    ['a PDF without pages', pdfOf([]).toString('latin1'), /no pages/],
    ['a virus test', pdfOf(['one'], { objects: ['<< /Length 68 >>\nstream\nX5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*\nendstream'] }).toString('latin1'), /virus/],
    ['more pages than a file may have', pdfOf(Array.from({ length: 12 }, () => 'x')).toString('latin1'), /12 pages; a file may have 10/],
  ])('refuses %s in words', async (_name, content, reason) => {
    const answer = await withReader(workFile(Buffer.from(content, 'latin1')), (reader) => reader.ask('open', { pageLimit: 10 }));
    expect(answer).toMatchObject({ kind: 'rejected', reason: expect.stringMatching(reason) as string });
  });

  it('names what it leaves out', async () => {
    const answer = await open(pdfOf(['one'], { catalog: '/OpenAction << /S /JavaScript /JS (app.alert) >>' }));
    expect(answer).toMatchObject({ kind: 'opened', warnings: ['Left out of what is shown: a script.'] });
  });
});
