import PDFDocument from 'pdfkit';
import type { ReportPaper } from '../../../domain/report/paper';
import { printable } from '../alphabets';
import type { Doc, Element } from './drawing';
import { place, together, type Atom } from './atoms';
import { setBlocks } from './set-blocks';
import { setFront, setSignature } from './set-front';
import { child, setLines, type Setting } from './setting';
import { margins, Sheet, textWidth } from './sheet';
import { Typeface } from './typeface';

const latin = 'inter-latin';
const whole = { x: margins.left, width: textWidth };

export interface MadePdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
}

/**
 * Draws a report on US Letter: tagged (PDF/UA-1), with language, title and bookmarks, in embedded Inter. The same paper gives the same bytes.
 */
export async function renderReport(paper: ReportPaper): Promise<MadePdf> {
  const made = new Date(paper.madeAt);
  // The library puts these into XML as they are; its types do not know the subset that it writes.
  const plain = (words: string): string => printable(words).replace(/[&<>]/g, (sign) => ({ '&': 'and', '<': '(', '>': ')' })[sign] ?? '').replace(/[\u0000-\u001f\u007f-\u009f]/g, ' ');
  const title = plain([paper.title, paper.footer].filter(Boolean).join(' · '));
  const doc = new PDFDocument({
    autoFirstPage: false, bufferPages: true, pdfVersion: '1.7', tagged: true, subset: 'PDF/UA' as 'PDF/A-1', lang: 'en-US', displayTitle: true, font: null as unknown as string,
    info: { Title: title, Author: plain(paper.letterhead.name), Creator: 'Panelist', Producer: 'Panelist', CreationDate: made, ModDate: made },
  });
  const bytes = collected(doc);
  const face = new Typeface(doc);
  const setting: Setting = { doc, face };
  const root = doc.struct('Document');
  doc.addStructure(root);
  const sheet = new Sheet(doc, paper.watermark, face.font(latin, true, false));
  place(sheet, setFront(setting, root, paper));
  for (const [at, { title: heading, blocks }] of paper.sections.entries()) {
    const section = child(setting, root, 'Sect');
    const atoms = [...setHeading(setting, section, heading, at), ...setBlocks(setting, section, blocks, whole)];
    // What is sworn to and the signature under it belong together.
    place(sheet, at === paper.sections.length - 1 ? [...atoms.slice(0, -1), ...together(atoms.slice(-1), true), ...setSignature(setting, section, paper.signature)] : atoms);
  }
  if (paper.sections.length === 0) place(sheet, setSignature(setting, root, paper.signature));
  if (paper.exhibits.length > 0) {
    const section = child(setting, root, 'Sect');
    place(sheet, [...setHeading(setting, section, 'Exhibits', 1), ...setBlocks(setting, section, paper.exhibits, whole)]);
  }
  const { count } = doc.bufferedPageRange();
  sheet.footers(face.font(latin, false, false), (room) => face.lines([{ text: paper.footer }], 8, room)[0] ?? [], (page, of) => `Page ${page} of ${of}`);
  root.end();
  doc.end();
  return { bytes: await bytes, pages: count };
}

/** A section's title, which is also its bookmark. */
function setHeading(setting: Setting, parent: Element, words: string, at: number): Atom[] {
  const atoms = together(setLines(setting, child(setting, parent, 'H2'), [{ text: words }], whole, { size: 12.5, lead: 18, before: at === 0 ? 12 : 20, strong: true }), true);
  const [first, ...rest] = atoms;
  if (!first) return [];
  const marked: Atom = {
    ...first,
    paint: (sheet, y) => {
      setting.doc.outline.addItem(printable(words), { top: Math.max(0, y - 12), left: 612 } as object);
      first.paint(sheet, y);
    },
  };
  return [marked, ...rest];
}

async function collected(doc: Doc): Promise<Uint8Array> {
  const pieces: Buffer[] = [];
  for await (const piece of doc) pieces.push(piece as Buffer);
  return new Uint8Array(Buffer.concat(pieces));
}
