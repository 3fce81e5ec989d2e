import { AlignmentType, BorderStyle, Document, Footer, Header, Packer, PageNumber, PageOrientation, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { RecordsPaper } from '../../domain/records/records-paper';
import { stampZip } from '../docx/stamp-zip';

const quiet = '565C66';
const textWidth = 13_440;
const hair = { style: BorderStyle.SINGLE, size: 4, color: 'C9CDD4' };
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const borders = { top: nothing, left: nothing, right: nothing, bottom: hair, insideHorizontal: hair, insideVertical: nothing };

/** Signs that XML cannot hold are left out. */
const plain = (text: string): string => text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');

function lines(text: string, look: { bold?: boolean; size?: number; color?: string; after?: number } = {}): Paragraph[] {
  const { after = 0, ...run } = look;
  return plain(text).split('\n').map((line) => new Paragraph({ children: [new TextRun({ text: line, ...run })], spacing: { after } }));
}

function table(paper: RecordsPaper, rows: readonly (readonly string[])[]): Table {
  const widths = paper.columns.map(({ share }) => Math.round((textWidth * share) / 100));
  const row = (cells: readonly string[], head: boolean) =>
    new TableRow({ cantSplit: true, tableHeader: head, children: widths.map((size, at) => new TableCell({ width: { size, type: WidthType.DXA }, margins: { top: 60, bottom: 60, right: 120 }, children: lines(cells[at] ?? '', head ? { size: 16, color: quiet } : { size: 19 }) })) });
  return new Table({ width: { size: textWidth, type: WidthType.DXA }, columnWidths: widths, borders, rows: [row(paper.columns.map(({ label }) => label), true), ...rows.map((cells) => row(cells, false))] });
}

const escaped = (text: string): string => plain(text).replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function coreProperties({ title, letterhead, madeOn }: RecordsPaper): string {
  const day = `${madeOn}T12:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(letterhead.name)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

/** Writes a list of records as a Word file on a lying sheet; the same list gives the same bytes. */
export async function renderPaperDocx(paper: RecordsPaper): Promise<Uint8Array> {
  const foot = new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 16, color: quiet, children: [`${plain(paper.title)}   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })] });
  const document = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 20 } } } },
    sections: [
      {
        properties: { page: { size: { width: 12_240, height: 15_840, orientation: PageOrientation.LANDSCAPE }, margin: { top: 1_000, bottom: 1_000, left: 1_200, right: 1_200 } } },
        headers: { default: new Header({ children: lines(paper.facts.map(([, value]) => value).join('   '), { size: 16, color: quiet, after: 120 }) }) },
        footers: { default: new Footer({ children: [foot] }) },
        children: [
          ...lines(paper.letterhead.name, { bold: true, size: 28 }),
          ...paper.letterhead.lines.flatMap((line) => lines(line, { size: 17, color: quiet })),
          ...lines('', { after: 80 }),
          ...lines(paper.title, { bold: true, size: 26, after: 80 }),
          ...paper.facts.flatMap(([label, value]) => lines(`${label}: ${value}`, { size: 19 })),
          ...lines(paper.note, { size: 17, color: quiet, after: 160 }),
          ...paper.groups.flatMap(({ heading, rows }) => [new Paragraph({ keepNext: true, spacing: { before: 200, after: 60 }, children: [new TextRun({ text: plain(heading), bold: true })] }), table(paper, rows)]),
        ],
      },
    ],
  });
  return stampZip(await Packer.toBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(paper) }]));
}
