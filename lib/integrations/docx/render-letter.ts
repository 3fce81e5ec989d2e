import { AlignmentType, BorderStyle, Document, Footer, PageNumber, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType, type ISectionOptions } from 'docx';
import type { LetterBlock } from '../../domain/letter/blocks';
import type { LetterDocument } from '../../domain/letter/document';
import { partsOf, type RenderLetter } from '../pdf/letter-port';
import { stampZip } from './stamp-zip';

const quiet = '565C66';
const page = { size: { width: 12_240, height: 15_840 }, margin: { top: 1_080, bottom: 1_080, left: 1_320, right: 1_320 } };
const textWidth = 9_600;

interface Look {
  readonly bold?: boolean;
  readonly size?: number;
  readonly color?: string;
  readonly after?: number;
  readonly before?: number;
  readonly keepNext?: boolean;
}

/** One paragraph; `size` is in half points, distances in twentieths of a point. */
function paragraph(text: string, { bold = false, size, color, after = 0, before = 0, keepNext = false }: Look = {}): Paragraph {
  return new Paragraph({ children: [new TextRun({ text, bold, ...(size ? { size } : {}), ...(color ? { color } : {}) })], spacing: { after, before }, keepNext });
}

const lines = (of: readonly string[], look: Look = {}): Paragraph[] => of.map((text, at) => paragraph(text, at === of.length - 1 ? look : { ...look, after: 0 }));
const nothing = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const noBorders = { top: nothing, bottom: nothing, left: nothing, right: nothing, insideHorizontal: nothing, insideVertical: nothing };

/** Columns side by side without lines; each cell holds paragraphs. */
function columns(rows: readonly (readonly Paragraph[])[][], widths: readonly number[]): Table {
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    borders: noBorders,
    rows: rows.map((cells) => new TableRow({ cantSplit: true, children: cells.map((children, at) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, borders: noBorders, children: children.length > 0 ? [...children] : [paragraph('')] })) })),
  });
}

/** A list cut into rows of so many. */
function inRowsOf<T>(count: number, items: readonly T[]): T[][] {
  return Array.from({ length: Math.ceil(items.length / count) }, (_, row) => items.slice(row * count, row * count + count));
}

function blockParts(block: LetterBlock): (Paragraph | Table)[] {
  if (block.kind === 'heading') return [paragraph(block.text, { bold: true, before: 160, after: 60, keepNext: true })];
  if (block.kind === 'paragraph') return lines(block.lines, { after: 160 });
  if (block.kind === 'list') return block.items.map((text, at) => new Paragraph({ children: [new TextRun({ text })], bullet: { level: 0 }, spacing: { after: at === block.items.length - 1 ? 160 : 40 } }));
  return [columns(block.rows.map(([label, value]) => [[paragraph(label, { color: quiet })], [paragraph(value)]]), [2_700, 6_900]), paragraph('', { after: 80 })];
}

const signature = (of: readonly string[]): Paragraph[] => [
  new Paragraph({ children: [], spacing: { before: 640 }, border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } }, indent: { right: 5_000 } }),
  ...lines(of),
];

function letterParts(letter: LetterDocument): (Paragraph | Table)[] {
  const mark = letter.isTraining ? 'TRAINING' : letter.isDraft ? 'DRAFT' : letter.isVoid ? 'VOID' : null;
  return [
    paragraph(letter.letterhead.name, { bold: true, size: 28, after: 40 }),
    ...lines(letter.letterhead.lines, { size: 17, color: quiet, after: 240 }),
    ...(mark ? [paragraph(mark, { bold: true, size: 28, color: 'B00020', after: 160 })] : []),
    paragraph(letter.dateInWords, { after: 240 }),
    columns(inRowsOf(2, letter.to.map((to, at) => [paragraph(to[0] ?? '', { bold: true }), ...lines(to.slice(1)), paragraph(letter.by[at] ?? '', { size: 17, color: quiet, after: 160 })])), [4_800, 4_800]),
    // Two tables in a row would be one to Word.
    ...(letter.re.length > 0 ? [paragraph('', { size: 8 }), columns(inRowsOf(3, letter.re.map(([label, value]) => [paragraph(label, { size: 17, color: quiet }), paragraph(value, { after: 80 })])), [3_200, 3_200, 3_200])] : []),
    paragraph(letter.subject, { bold: true, size: 24, before: 200, after: 160 }),
    ...letter.blocks.flatMap(blockParts),
    paragraph('Sincerely,', { before: 200, keepNext: true }),
    ...signature(letter.closing),
    ...(letter.copies.length > 0 ? [paragraph('Copy to', { size: 17, color: quiet, before: 240 }), ...lines(letter.copies)] : []),
  ];
}

function proofParts(proof: NonNullable<LetterDocument['proof']>): (Paragraph | Table)[] {
  return [
    paragraph(proof.title, { bold: true, size: 30, after: 240 }),
    ...proof.statements.slice(0, -1).map((text) => paragraph(text, { after: 160 })),
    columns(proof.rows.map(({ name, lines: address, by, on }) => [[paragraph(name, { bold: true }), ...lines(address, { after: 120 })], [paragraph(by), paragraph(on, { size: 17, color: quiet, after: 120 })]]), [5_600, 4_000]),
    paragraph(proof.statements.at(-1) ?? '', { before: 240 }),
    ...signature(proof.signature),
  ];
}

function section(children: (Paragraph | Table)[], footer: string | null): ISectionOptions {
  const foot = footer === null ? {} : { footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ size: 16, color: quiet, children: [`${footer}   Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES_IN_SECTION] })] })] }) } };
  return { properties: { page: { ...page, pageNumbers: { start: 1 } } }, children, ...foot };
}

const escaped = (text: string): string => text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** Who made the file and when, with the letter's own day: the library would put the clock in. */
function coreProperties({ subject, letterhead, madeOn }: LetterDocument): string {
  const day = `${madeOn}T12:00:00Z`;
  return `<?xml version="1.0" encoding="UTF-8"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${escaped(subject)}</dc:title><dc:creator>${escaped(letterhead.name)}</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${day}</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${day}</dcterms:modified></cp:coreProperties>`;
}

/** Writes the letter as a Word file with the words of the PDF. */
export const renderLetterDocx: RenderLetter = async (letter, parts) => {
  const chosen = partsOf(letter, parts);
  const document = new Document({
    styles: { default: { document: { run: { font: 'Arial', size: 20 }, paragraph: { spacing: { line: 276 } } } } },
    sections: [
      ...(chosen.letter ? [section(letterParts(letter), letter.subject)] : []),
      ...(chosen.proof ? [section(proofParts(chosen.proof), `${chosen.proof.title}: ${letter.subject}`)] : []),
      ...chosen.covers.map(({ to, by }) => section([...lines([letter.letterhead.name, ...letter.letterhead.lines], { after: 1_200 }), ...lines(to, { size: 22, after: 1_200 }), paragraph(by), paragraph(letter.dateInWords, { size: 17, color: quiet })], null)),
    ],
  });
  return stampZip(await Packer.toBuffer(document, false, [{ path: 'docProps/core.xml', data: coreProperties(letter) }]));
};
