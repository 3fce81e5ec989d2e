import { SaxesParser } from 'saxes';
import type { Inline, Mark } from '../../../domain/report/doc';

const deepestTable = 4;

interface Paragraph {
  inlines: Inline[];
  style: string;
  outline: number | null;
  list: { id: string; level: number } | null;
}
interface Cell {
  blocks: Piece[];
  colspan: number;
}
export interface Table {
  rows: Cell[][];
  heads: boolean[];
}
export type Piece = { readonly kind: 'paragraph'; readonly of: Paragraph } | { readonly kind: 'table'; readonly of: Table };

/** The main part of a Word file piece by piece. Text that was struck by a reviewer or is part of a picture is left out. @throws Error when it is no XML */
export function piecesOf(xml: string): Piece[] {
  const main: Piece[] = [];
  const holders: Piece[][] = [main];
  const tables: Table[] = [];
  let paragraph: Paragraph | null = null;
  let marks = new Set<Mark['type']>();
  let isText = false;
  let skipped = 0;
  let isRun = false;
  let tooDeep = 0;
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    const value = attributes['w:val'] ?? '';
    const isOn = value !== '0' && value !== 'false' && value !== 'none';
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback' || name === 'w:drawing') skipped += 1;
    if (skipped > 0) return;
    switch (name) {
      case 'w:tbl':
        if (tables.length >= deepestTable) tooDeep += 1;
        else tables.push({ rows: [], heads: [] });
        break;
      case 'w:tr':
        if (tooDeep === 0) {
          tables.at(-1)?.rows.push([]);
          tables.at(-1)?.heads.push(false);
        }
        break;
      case 'w:tblHeader':
        if (isOn && tooDeep === 0) tables.at(-1)?.heads.splice(-1, 1, true);
        break;
      case 'w:tc': {
        if (tooDeep > 0) break;
        const cell: Cell = { blocks: [], colspan: 1 };
        tables.at(-1)?.rows.at(-1)?.push(cell);
        holders.push(cell.blocks);
        break;
      }
      case 'w:gridSpan':
        setCell(tables, (cell) => (cell.colspan = Math.min(Math.max(Number(value) || 1, 1), 60)));
        break;
      case 'w:p':
        paragraph = { inlines: [], style: '', outline: null, list: null };
        break;
      case 'w:pStyle':
        if (paragraph) paragraph.style = value;
        break;
      case 'w:outlineLvl':
        if (paragraph && Number(value) < 9) paragraph.outline = Number(value) + 1;
        break;
      case 'w:ilvl':
        if (paragraph) paragraph.list = { id: paragraph.list?.id ?? '', level: Math.min(Number(value) || 0, 8) };
        break;
      case 'w:numId':
        if (paragraph) paragraph.list = value === '0' ? null : { id: value, level: paragraph.list?.level ?? 0 };
        break;
      case 'w:r':
        marks = new Set();
        isRun = true;
        break;
      case 'w:b':
        if (isRun && isOn) marks.add('strong');
        break;
      case 'w:i':
        if (isRun && isOn) marks.add('em');
        break;
      case 'w:u':
        if (isRun && isOn) marks.add('underline');
        break;
      case 'w:t':
        isText = true;
        break;
      case 'w:tab':
        if (isRun) put(paragraph, ' ', marks);
        break;
      case 'w:br':
      case 'w:cr':
        if (isRun && attributes['w:type'] !== 'page') paragraph?.inlines.push({ type: 'hard_break' });
        break;
    }
  });
  parser.on('text', (piece) => {
    if (isText && skipped === 0) put(paragraph, piece, marks);
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'w:del' || name === 'w:moveFrom' || name === 'mc:Fallback' || name === 'w:drawing') skipped -= 1;
    else if (skipped > 0) return;
    else if (name === 'w:t') isText = false;
    else if (name === 'w:r') isRun = false;
    else if (name === 'w:p' && paragraph) {
      holders.at(-1)?.push({ kind: 'paragraph', of: paragraph });
      paragraph = null;
    } else if (name === 'w:tc' && tooDeep === 0) holders.pop();
    else if (name === 'w:tbl') {
      if (tooDeep > 0) tooDeep -= 1;
      else {
        const table = tables.pop();
        if (table) holders.at(-1)?.push({ kind: 'table', of: table });
      }
    }
  });
  parser.write(xml).close();
  return main;
}

function setCell(tables: readonly Table[], change: (cell: Cell) => void): void {
  const cell = tables.at(-1)?.rows.at(-1)?.at(-1);
  if (cell) change(cell);
}

function put(paragraph: Paragraph | null, text: string, marks: ReadonlySet<Mark['type']>): void {
  if (!paragraph || text === '') return;
  const last = paragraph.inlines.at(-1);
  const worn = (['strong', 'em', 'underline'] as const).filter((mark) => marks.has(mark));
  if (last?.type === 'text' && (last.marks ?? []).map(({ type }) => type).join() === worn.join()) paragraph.inlines[paragraph.inlines.length - 1] = { ...last, text: last.text + text };
  else paragraph.inlines.push({ type: 'text', text, ...(worn.length > 0 ? { marks: worn.map((type) => ({ type })) } : {}) });
}
