import { PDFDocument, PDFName, degrees } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { RecordsPaper } from '../../domain/records/records-paper';
import { samplePaper } from '../../test/sample-report';
import { renderReport } from '../pdf/report/render-report';
import { plainPdfText, streamsOf } from '../../test/opened-files';
import { makePaper } from './make-paper';
import { makeReport } from './make-report';
import { renderPaperDocx } from './render-docx';
import { renderPaperPdf } from './render-pdf';
import { stampPages, type StampPlan } from './stamp-pages';

const hostile = '<script>alert(1)</script> & "x" \u0000 \ud800 =cmd|calc ﷽ 日本';
const paper: RecordsPaper = {
  title: 'Chronology of records', letterhead: { name: 'Alder Evaluations', lines: ['1 Main Street'] }, facts: [['Claimant', hostile], ['Case', '1042']], note: 'Confirmed.',
  columns: [{ label: 'Date', share: 20 }, { label: 'Excerpt', share: 60 }, { label: 'Page', share: 20 }],
  groups: [{ heading: '2025', rows: Array.from({ length: 60 }, (_, at) => ['January 21, 2025', `${hostile} ${at}`, 'A, p. 1']) }, { heading: 'Undated', rows: [['Undated', 'long '.repeat(900), '']] }], madeOn: '2026-03-02',
};

async function aPdf(pages: number, turned = 0): Promise<Uint8Array> {
  const made = await PDFDocument.create();
  for (let at = 0; at < pages; at += 1) {
    const page = made.addPage([612, 792]);
    page.setRotation(degrees(turned));
    page.drawText(`words of page ${at + 1}`, { x: 72, y: 700 });
    page.node.set(PDFName.of('AA'), made.context.obj({ O: { S: 'JavaScript', JS: 'app.alert(1)' } }));
    page.node.set(PDFName.of('Annots'), made.context.obj([{ Type: 'Annot', Subtype: 'Link', Rect: [0, 0, 9, 9], A: { S: 'Launch', F: 'x.exe' } }, { Type: 'Annot', Subtype: 'FileAttachment', Rect: [0, 0, 9, 9] }]));
  }
  made.addJavaScript('open', 'app.alert(2)');
  return made.save({ useObjectStreams: false });
}

describe('lists of records', () => {
  it('are the same bytes for the same list, whatever stands in it', async () => {
    const [docx, again] = [await renderPaperDocx(paper), await renderPaperDocx(paper)];
    expect(Buffer.from(docx).equals(Buffer.from(again))).toBe(true);
    expect(Buffer.from(docx.subarray(0, 2)).toString()).toBe('PK');
    const pdf = await renderPaperPdf(paper);
    expect(Buffer.from(pdf).equals(Buffer.from(await renderPaperPdf(paper)))).toBe(true);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBeGreaterThan(2);
  });

  it('are made in a process of their own', async () => {
    expect((await makePaper({ kind: 'docx', paper })).equals(Buffer.from(await renderPaperDocx(paper)))).toBe(true);
    const { bytes, pages } = await makeReport(samplePaper(), 'pdf');
    expect({ pages, same: bytes.equals(Buffer.from((await renderReport(samplePaper())).bytes)) }).toEqual({ pages: 3, same: true });
    expect((await makeReport(samplePaper(), 'docx')).bytes.toString('latin1', 0, 2)).toBe('PK');
    await expect(makePaper({ kind: 'stamp', plan: null as never, fileBytes: [] })).rejects.toMatchObject({ rule: 'paper.failed' });
  }, 60_000);
});

describe('a stamped packet', () => {
  type Page = Omit<StampPlan['pages'][number], 'turn'> & { turn?: number };
  const plan = (pages: readonly Page[], changed: Partial<StampPlan> = {}): StampPlan => ({ letter: 'A', label: 'Case 1042', lastPage: pages.length, volume: 1, volumes: 1, pages: pages.map((page) => ({ turn: 0, ...page })), ...changed, bookmarks: [{ title: 'January 21, 2025 <b>PR-2</b> \\) 日本', pageNumber: 1 }, { title: 'MRI', pageNumber: 3 }, { title: 'gone', pageNumber: 99 }] });

  it('has each page in order, bookmarks, and nothing that acts', async () => {
    const pdf = await stampPages(plan([{ number: 1, file: 0, pageInFile: 2 }, { number: 2, file: 0, pageInFile: 1 }, { number: 3, file: 1, pageInFile: 1 }]), [await aPdf(2), await aPdf(1, 90)]);
    const found = await PDFDocument.load(pdf);
    expect(found.getPageCount()).toBe(3);
    expect(found.getPage(2).getRotation().angle).toBe(90);
    expect(found.catalog.has(PDFName.of('Outlines'))).toBe(true);
    const plain = Buffer.from(await found.save({ useObjectStreams: false })).toString('latin1');
    expect(plain).not.toMatch(/JavaScript|Launch|app\.alert|FileAttachment|x\.exe/);
    expect(plain.match(/\/Dest/g)).toHaveLength(2);
  });

  it('turns pages upright and stamps the foot that the reader then sees, in numbers that go on in each volume', async () => {
    const turns = [0, 90, 180, 270];
    const pdf = await stampPages(plan(turns.map((turn, at) => ({ number: 1_201 + at, file: 0, pageInFile: at + 1, turn })), { lastPage: 2_400, volume: 2, volumes: 3 }), [await aPdf(4, 90)]);
    const found = await PDFDocument.load(pdf);
    expect(found.getTitle()).toBe('Packet A, Case 1042, volume 2 of 3');
    expect(found.getPages().map((page) => page.getRotation().angle)).toEqual([90, 180, 270, 0]);
    expect(plainPdfText(pdf)).toContain('A   p. 1201 of 2400   Case 1042');
    // Where the words begin on the sheet of 612 by 792: its right side, its top, its left side and its foot are at the foot as seen.
    const begun = streamsOf(await found.save({ useObjectStreams: false })).flatMap((one) => [...one.matchAll(/([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) ([-\d.]+) Tm/g)].map((matrix) => matrix.slice(1, 7).map(Number)));
    const stamps = begun.filter(([, , , , x = 0, y = 0]) => x !== 72 || y !== 700);
    expect(stamps.map(([a = 0, b = 0]) => [Math.round(a) + 0, Math.round(b) + 0])).toEqual([[0, 1], [-1, 0], [0, -1], [1, 0]]);
    expect(stamps.map(([, , , , x = 0, y = 0], at) => Math.round([x, y, x, y][at] ?? 0))).toEqual([602, 782, 10, 10]);
  });

  it('keeps the number of a page that cannot be copied', async () => {
    const pdf = await stampPages(plan([{ number: 1, file: 0, pageInFile: 1 }, { number: 2, file: 1, pageInFile: 1 }, { number: 3, file: 1, pageInFile: 7 }]), [Buffer.from('no PDF at all'), await aPdf(1)]);
    expect((await PDFDocument.load(pdf)).getPageCount()).toBe(3);
  });

  it('takes 1,000 pages within memory and time, beside this process', async () => {
    const count = 1_000;
    const bytes = await aPdf(count);
    const before = performance.now();
    const made = await makePaper({ kind: 'stamp', plan: plan(Array.from({ length: count }, (_, at) => ({ number: at + 1, file: 0, pageInFile: at + 1 }))), fileBytes: [bytes.length] }, (async function* () { yield bytes; })());
    expect(performance.now() - before).toBeLessThan(90_000);
    expect((await PDFDocument.load(made)).getPageCount()).toBe(count);
  }, 180_000);
});
