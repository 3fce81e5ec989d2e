import { PDFDocument, PDFDict, PDFName } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { docOfText } from '../../../domain/report/doc';
import { docxText, insidesOf, pdfText, streamsOf, unzip } from '../../../test/opened-files';
import { sampleExcerpts, sampleFacts, samplePaper, sampleSection, signedSample } from '../../../test/sample-report';
import { renderReportDocx } from '../../docx/report/render-report';
import { renderReport } from './render-report';

const squeezed = (text: string): string => text.replace(/\s/g, '');
const hostile = '<script>alert(1)</script> & "x" \u0000 \ud800 \u202egnp.exe =cmd|calc ﷽ 張偉 مريم 😀';

describe('the report as PDF', () => {
  it('is the same bytes for the same paper, and other bytes for another', async () => {
    const [first, again] = [await renderReport(samplePaper()), await renderReport(samplePaper())];
    expect(Buffer.compare(first.bytes, again.bytes)).toBe(0);
    expect(Buffer.compare(first.bytes, (await renderReport(samplePaper({ signed: signedSample }))).bytes)).not.toBe(0);
    expect((await PDFDocument.load(first.bytes)).getPageCount()).toBe(first.pages);
  });

  it('says what the Word file says, each word of it', async () => {
    const paper = samplePaper({ signed: signedSample });
    const pdf = squeezed(pdfText((await renderReport(paper)).bytes));
    const words = docxText(await renderReportDocx(paper)).split(/\s+/).filter(Boolean);
    expect(words.length).toBeGreaterThan(150);
    expect(words.filter((word) => !pdf.includes(word))).toEqual([]);
    expect(pdf).toContain('Page1of');
  });

  it('tells a screen reader its language, title, structure and bookmarks', async () => {
    const { bytes } = await renderReport(samplePaper());
    const { catalog } = await PDFDocument.load(bytes);
    expect(String(catalog.get(PDFName.of('Lang')))).toBe('(en-US)');
    expect(catalog.lookup(PDFName.of('MarkInfo'), PDFDict).get(PDFName.of('Marked'))?.toString()).toBe('true');
    expect(catalog.lookup(PDFName.of('ViewerPreferences'), PDFDict).get(PDFName.of('DisplayDocTitle'))?.toString()).toBe('true');
    const insides = insidesOf(bytes);
    expect(insides).toContain('<pdfuaid:part>1</pdfuaid:part>');
    const typesInOrder = [...insides.matchAll(/\/S \/(\w+)\n/g)].map(([, type]) => type);
    for (const type of ['Document', 'Sect', 'H1', 'H2', 'H3', 'H4', 'P', 'L', 'LI', 'Lbl', 'LBody', 'BlockQuote', 'Table', 'THead', 'TBody', 'TR', 'TH', 'TD']) expect(typesInOrder, type).toContain(type);
    for (const title of ['History of the injury', 'Exhibits']) expect(insides).toContain(`/Title (${title})`);
    // Nothing is drawn that is neither told nor an artifact.
    const drawn = streamsOf(bytes).filter((stream) => stream.includes(' BDC'));
    expect(drawn.length).toBeGreaterThan(2);
    for (const stream of drawn) expect(stream.replace(/(BDC|BMC)[\s\S]*?EMC/g, '')).not.toMatch(/\b(BT|S|f)\b/);
    expect(insides).toContain('/Artifact');
  });

  it('repeats the row of labels on each page of a table, keeps the signature whole, and numbers all pages', async () => {
    const { bytes, pages } = await renderReport(samplePaper({ excerpts: sampleExcerpts(120) }));
    expect(pages).toBeGreaterThan(10);
    const text = pdfText(bytes);
    expect(text.match(/^Excerpt$/gm)?.length).toBeGreaterThanOrEqual(pages - 4);
    expect(text).toContain(`Page ${pages} of ${pages}`);
    const withSignature = text.split(/^Page \d+ of \d+$/m);
    expect(withSignature.length).toBeGreaterThan(1);
  });

  it('prints hostile words as words, and a name of an alphabet that it has not as question marks', async () => {
    const facts = sampleFacts();
    const paper = samplePaper({ facts: { ...facts, case: { ...facts.case, claimantName: hostile, employer: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(6) }, sections: [sampleSection('discussion', docOfText(`${hostile} ${'unbrokenwordwithoutanyspace'.repeat(30)}\n\n${hostile}`))] }, title: hostile });
    const { bytes } = await renderReport(paper);
    expect(squeezed(pdfText(bytes))).toContain('<script>alert(1)</script>');
    const metadata = /<rdf:li xml:lang="x-default">([^<]*)</.exec(Buffer.from(bytes).toString('utf8'))?.[1] ?? '';
    expect(metadata).toContain('script');
    expect(metadata).not.toMatch(/[<>&]/);
    const docx = await renderReportDocx(paper);
    expect(unzip(docx).files['word/document.xml']).toContain('&lt;script&gt;');
    expect(docxText(docx)).toContain('張偉');
  });
});

describe('the report as Word file', () => {
  it('is the same bytes for the same paper, with real headings, lists, tables and page numbers', async () => {
    const [first, again] = [await renderReportDocx(samplePaper()), await renderReportDocx(samplePaper())];
    expect(Buffer.compare(first, again)).toBe(0);
    const { files } = unzip(first);
    const main = files['word/document.xml'] ?? '';
    for (const style of ['Heading1', 'Heading2', 'Heading3', 'Heading4']) expect(main).toContain(`<w:pStyle w:val="${style}"/>`);
    expect(main).toContain('<w:tblHeader/>');
    expect(main).toContain('<w:numPr>');
    expect(Object.values(files).join('')).toMatch(/NUMPAGES/);
    expect(files['word/header1.xml']).toContain('DRAFT');
  });
});
