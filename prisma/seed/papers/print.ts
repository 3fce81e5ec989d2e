import { PDFDocument, StandardFonts, type PDFFont, type PDFPage } from '@cantoo/pdf-lib';

/** A paper of an invented chart, as it would be typed. */
export interface Paper {
  readonly letterhead: readonly string[];
  readonly title: string;
  /** The block of facts above the text. */
  readonly facts: readonly (readonly [label: string, value: string])[];
  /** Paragraphs; one that begins with '# ' is a heading. Lines of a transcript are numbered. */
  readonly text: readonly string[];
  readonly signed?: string;
  readonly transcript?: boolean;
}

const [width, height, margin, leading] = [612, 792, 64, 15];

/** The papers as one PDF, each on pages of its own. Answers also on which page each begins, from 1. */
export async function printPapers(papers: readonly Paper[]): Promise<{ document: PDFDocument; firstPages: number[] }> {
  const document = await PDFDocument.create();
  const [plain, bold, typed] = await Promise.all([StandardFonts.Helvetica, StandardFonts.HelveticaBold, StandardFonts.Courier].map((font) => document.embedFont(font)));
  if (!plain || !bold || !typed) throw new Error('A standard font is missing');
  const firstPages: number[] = [];
  for (const paper of papers) {
    firstPages.push(document.getPageCount() + 1);
    if (paper.transcript) printTranscript(document, paper, typed);
    else printPaper(document, paper, plain, bold);
  }
  return { document, firstPages };
}

function printPaper(document: PDFDocument, { letterhead, title, facts, text, signed }: Paper, plain: PDFFont, bold: PDFFont): void {
  const pages: PDFPage[] = [];
  let y = 0;
  const turn = () => {
    pages.push(document.addPage([width, height]));
    y = height - margin;
  };
  const write = (line: string, font: PDFFont, size: number, x = margin) => {
    if (y < margin + 30) turn();
    pages.at(-1)?.drawText(line, { x, y, size, font });
    y -= leading;
  };
  turn();
  letterhead.forEach((line, at) => write(line, at === 0 ? bold : plain, at === 0 ? 14 : 9));
  y -= 10;
  write(title, bold, 13);
  y -= 6;
  for (const [label, value] of facts) {
    pages.at(-1)?.drawText(`${label}:`, { x: margin, y, size: 10, font: bold });
    write(value, plain, 10, margin + 130);
  }
  y -= 10;
  for (const paragraph of text) {
    const heading = paragraph.startsWith('# ');
    for (const line of wrapped(heading ? paragraph.slice(2) : paragraph, heading ? bold : plain, 10.5)) write(line, heading ? bold : plain, 10.5);
    y -= heading ? 2 : 7;
  }
  if (signed) {
    y -= 12;
    write('Electronically signed by', plain, 9);
    write(signed, bold, 10.5);
  }
  pages.forEach((page, at) => page.drawText(`${title}   Page ${at + 1} of ${pages.length}`, { x: margin, y: 36, size: 8, font: plain }));
}

/** Twenty-five numbered lines a page, as a reporter sets them. */
function printTranscript(document: PDFDocument, { title, text }: Paper, typed: PDFFont): void {
  const lines = text.flatMap((line) => wrapped(line, typed, 10.5, 380));
  for (let from = 0, number = 1; from < lines.length; from += 25, number += 1) {
    const page = document.addPage([width, height]);
    page.drawText(`${number}`, { x: width - margin, y: height - 50, size: 10, font: typed });
    lines.slice(from, from + 25).forEach((line, at) => {
      const y = height - 90 - at * 25;
      page.drawText(String(at + 1).padStart(2), { x: margin, y, size: 10.5, font: typed });
      page.drawText(line, { x: margin + 40, y, size: 10.5, font: typed });
    });
    page.drawText(title, { x: margin, y: 36, size: 8, font: typed });
  }
}

function wrapped(text: string, font: PDFFont, size: number, room = width - 2 * margin): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line ? `${line} ${word}` : word;
    if (line && font.widthOfTextAtSize(longer, size) > room) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
}
