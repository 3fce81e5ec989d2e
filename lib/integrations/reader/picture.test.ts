import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { pdfOf, pdfOfObjects } from '../../test/record-files';
import { quarterTurned, type Gray } from '../pictures/gray';
import { withGray } from '../pictures/encode';
import { drawPage } from '../pictures/raster';
import { OpenedFile } from './child/opened-file';
import type { PagePicture, PictureAsk } from './answers';
import { readPictures } from './read-pictures';
import { cipherAt, newWorkPlace } from './work-cipher';
import type { WorkFile } from './work-place';

const folder = mkdtempSync(join(tmpdir(), 'panelist-picture-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let files = 0;
function workFile(bytes: Buffer): WorkFile {
  const place = newWorkPlace(join(folder, `${(files += 1)}.work`));
  writeFileSync(place.path, cipherAt(place, 0).update(bytes));
  return { ...place, bytes: bytes.length };
}

async function picturesOf(file: WorkFile, wanted: readonly PictureAsk[]): Promise<Map<number, PagePicture | string>> {
  const made = new Map<number, PagePicture | string>();
  await readPictures(file, wanted, { keep: (page, picture) => Promise.resolve(void made.set(page, picture)), fail: (page, reason) => Promise.resolve(void made.set(page, reason)) });
  return made;
}

const note = ['Pepperwood Avenue Clinic', 'The patient reports pain of the lumbar spine since the injury at work.', 'Examination shows limited motion and intact strength in both legs.', 'Plan: continue therapy twice weekly, return in four weeks.'].join('\n');

/** A page as a scanner would send it: a picture with dust, and no words. */
function scanOf({ data, width, height }: Gray): Buffer {
  const dusty = Uint8Array.from(data);
  for (let speck = 0; speck < 120; speck += 1) dusty.fill(30, speck * 27_001 + 400, speck * 27_001 + 402);
  const stored = deflateSync(dusty, { level: 1 });
  const [wide, high] = [Math.round((width * 72) / 200), Math.round((height * 72) / 200)];
  const content = `q ${wide} 0 0 ${high} 0 0 cm /S Do Q`;
  return pdfOfObjects([
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Resources << /XObject << /S 5 0 R >> >> /Contents 4 0 R >>`,
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    Buffer.concat([Buffer.from(`<< /Type /XObject /Subtype /Image /Width ${width} /Height ${height} /ColorSpace /DeviceGray /BitsPerComponent 8 /Filter /FlateDecode /Length ${stored.length} >>\nstream\n`), stored, Buffer.from('\nendstream')]),
  ]);
}

async function drawn(bytes: Buffer): Promise<Gray> {
  const document = await new OpenedFile(workFile(bytes)).pdf();
  return document.withPage(1, (page) => withGray(drawPage(document, page, 200)).gray);
}

const isWebp = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, 4)).toString() === 'RIFF' && Buffer.from(bytes.subarray(8, 12)).toString() === 'WEBP';

describe('the picture of a page', { timeout: 240_000 }, () => {
  it('is made upright, small and large, with its own words at their places', async () => {
    const turnedPdf = Buffer.from(pdfOf([note, note]).toString('latin1').replace('/MediaBox [0 0 612 792]', '/Rotate 90 /MediaBox [0 0 612 792]').replace(/startxref\n\d+/, 'startxref\n0'), 'latin1');
    const made = await picturesOf(workFile(turnedPdf), [{ page: 1, recognize: false }, { page: 2, recognize: false }]);
    for (const [page, rotation] of [[1, 90], [2, 0]] as const) {
      const picture = made.get(page) as PagePicture;
      expect(picture).toMatchObject({ rotation, text: null, look: { v: 1 } });
      expect(isWebp(picture.view) && isWebp(picture.thumb)).toBe(true);
      const [, left, top, width, height] = picture.lines.flat().find(([word]) => word === 'Pepperwood') ?? [];
      // 72 points from the left of 612, 92 from the top of 792.
      expect(left).toBeCloseTo(118, -1);
      expect((top ?? 0) + (height ?? 0)).toBeCloseTo(116, -1);
      expect(width).toBeGreaterThan(60);
    }
  });

  it('is bounded, however large or small the page says that it is', async () => {
    for (const box of ['0 0 14400 14400', '0 0 0 0', '0 0 3 14000', '0 0 900000 1']) {
      const picture = (await picturesOf(workFile(pdfOf(['x'], { box })), [{ page: 1, recognize: true }])).get(1);
      expect(typeof picture === 'string' || (isWebp(picture?.view ?? new Uint8Array(12)) && (picture?.view.length ?? 0) < 3_000_000), box).toBe(true);
    }
  });

  it('of a scan has the words that were recognized, also when it was scanned upside down; a page that is not there costs only itself', async () => {
    const upright = await drawn(pdfOf([note]));
    const [onHead, asIs] = [scanOf(quarterTurned(upright, 180)), scanOf(upright)];
    const made = await picturesOf(workFile(onHead), [{ page: 7, recognize: true }, { page: 1, recognize: true, packaged: true }]);
    expect(made.get(7)).toBe('It is damaged in a way that cannot be read.');
    expect(made.get(1)).toMatchObject({ rotation: 180, text: note });
    const straight = (await picturesOf(workFile(asIs), [{ page: 1, recognize: true }])).get(1) as PagePicture;
    expect(straight).toMatchObject({ rotation: 0, text: note });
    expect(straight.confidence).toBeGreaterThan(85);
    expect(straight.lines[0]?.[0]?.[1]).toBeCloseTo(118, -1);
  });

  it.each([90, 180, 270] as const)('of a transcript that lies turned by %i degrees is set upright: its numbers make lines in both ways', async (degrees) => {
    const said = ['Did you have physical therapy before that?', 'Yes, twice a week.', 'Tell me what you felt.', 'I lifted and something pulled in my back.', 'Can you drive?', 'Short distances only.'];
    const transcript = Array.from({ length: 22 }, (_, at) => `${at + 1}     ${at % 2 === 0 ? 'Q' : 'A'}   ${said[at % said.length]}\n`).join('\n');
    const made = (await picturesOf(workFile(scanOf(quarterTurned(await drawn(pdfOf([transcript])), degrees))), [{ page: 1, recognize: true, packaged: true }])).get(1) as PagePicture;
    expect(made.rotation).toBe(degrees);
    expect(made.text).toContain('Tell me what you felt.');
  });
});
