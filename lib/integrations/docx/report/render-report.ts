import { AlignmentType, BorderStyle, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { ReportPaper } from '../../../domain/report/paper';
import { stampZip } from '../stamp-zip';
import { Lists, numbering, plain, quiet, textWidth, wordBlocks, wordRuns } from './word-blocks';

const page = { size: { width: 12_240, height: 15_840 }, margin: { top: 1_080, bottom: 1_080, left: 1_320, right: 1_320 } };
const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: noBorder, bottom: noBorder, left: noBorder, right: noBorder, insideHorizontal: noBorder, insideVertical: noBorder };
const headingLook = (size: number, before: number) => ({ run: { font: 'Arial', size, bold: true, color: '1C2027' }, paragraph: { spacing: { before, after: 80 }, keepNext: true } });

/** Writes a report as a Word file with the words of the PDF: real headings, lists, tables and page numbers, so that it can be typed in and read back. The same paper gives the same bytes. */
export async function renderReportDocx(paper: ReportPaper): Promise<Uint8Array> {
  const lists = new Lists();
  const place = { lists, level: -1, width: textWidth };
  const children = [
    ...front(paper),
    ...paper.sections.flatMap(({ title, blocks }) => [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun(plain(title))] }), ...wordBlocks(blocks, place)]),
    ...signature(paper.signature),
    ...(paper.exhibits.length > 0 ? [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [new TextRun('Exhibits')] }), ...wordBlocks(paper.exhibits, place)] : []),
  ];
  const document = new Document({
    numbering,
    styles: {
      default: {
        document: { run: { font: 'Arial', size: 20, language: { value: 'en-US' } }, paragraph: { spacing: { line: 276 } } },
        heading1: headingLook(32, 280), heading2: headingLook(25, 320), heading3: headingLook(21, 200), heading4: headingLook(20, 160),
      },
      paragraphStyles: [{ id: 'Quote', name: 'Quote', basedOn: 'Normal', paragraph: { indent: { left: 400 }, border: { left: { style: BorderStyle.SINGLE, size: 12, color: 'C9CDD4', space: 8 } } } }],
    },
    sections: [
      {
        properties: { page },
        headers: { default: new Header({ children: paper.watermark ? [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text: paper.watermark, bold: true, size: 20, color: 'B00020' })] })] : [] }) },
        footers: { default: new Footer({ children: [new Paragraph({ children: [new TextRun({ size: 16, color: quiet, children: [`${plain(paper.footer)} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] })] }) },
        children,
      },
    ],
  });
  return stampZip(await Packer.toBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(paper) }]));
}

type Look = { readonly bold?: boolean; readonly size?: number; readonly color?: string; readonly after?: number; readonly before?: number };
const line = (text: string, { after = 0, before = 0, ...look }: Look = {}): Paragraph => new Paragraph({ spacing: { after, before }, children: wordRuns([{ text }], look) });

/** Side by side, so many in a row. */
function columns(cells: readonly (readonly Paragraph[])[], count: number): Table {
  const width = Math.floor(textWidth / count);
  return new Table({
    width: { size: textWidth, type: WidthType.DXA }, columnWidths: Array.from({ length: count }, () => width), borders: noBorders,
    rows: Array.from({ length: Math.ceil(cells.length / count) }, (_, row) => new TableRow({ cantSplit: true, children: Array.from({ length: count }, (_, at) => new TableCell({ width: { size: width, type: WidthType.DXA }, borders: noBorders, children: [...(cells[row * count + at] ?? [new Paragraph({ children: [] })])] })) })),
  });
}

function front({ letterhead, dateInWords, to, re, title, amendment }: ReportPaper): (Paragraph | Table)[] {
  const small = { size: 17, color: quiet };
  return [
    line(letterhead.name, { bold: true, size: 28, after: 40 }),
    ...letterhead.lines.map((text) => line(text, small)),
    line(dateInWords, { before: 280, after: 240 }),
    ...(to.length > 0 ? [columns(to.map((address) => address.map((text, at) => line(text, at === 0 ? { bold: true } : at === address.length - 1 ? { after: 120 } : {}))), 2), new Paragraph({ children: [] })] : []),
    ...(re.length > 0 ? [columns(re.map(([label, value]) => [line(label, small), line(value, { after: 80 })]), 3)] : []),
    new Paragraph({ heading: HeadingLevel.HEADING_1, children: [new TextRun(plain(title))] }),
    ...(amendment ? [line(amendment.heading, { bold: true, size: 23, before: 80, after: 60 }), ...amendment.lines.map((text) => line(text, { after: 80 })), ...amendment.changed.map((text) => new Paragraph({ numbering: { reference: 'bullets', instance: 0, level: 0 }, children: wordRuns([{ text }]) }))] : []),
  ];
}

function signature({ signed, lines, dated }: ReportPaper['signature']): Paragraph[] {
  return [
    new Paragraph({ keepNext: true, spacing: { before: signed === '' ? 720 : 480 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } }, indent: { right: 4_600 }, children: wordRuns([{ text: signed }], { size: 24 }) }),
    ...[...lines, ...dated].map((text, at, all) => new Paragraph({ keepNext: at < all.length - 1, spacing: { before: at === lines.length ? 160 : 0, after: 0 }, children: wordRuns([{ text }], at === 0 ? { bold: true } : {}) })),
  ];
}

const escaped = (text: string): string => plain(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Who made the file and when, with the report's own instant: the library would put the clock in. */
function coreProperties({ title, letterhead, madeAt }: ReportPaper): string {
  const at = `${madeAt.slice(0, 19)}Z`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(letterhead.name)}</dc:creator><dc:language>en-US</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${at}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${at}</dcterms:modified></cp:coreProperties>`;
}
