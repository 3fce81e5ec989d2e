import { SaxesParser } from 'saxes';
import type { Block, Inline, ListNode, Mark, TableCellNode } from '../../../domain/report/doc';
import type { ImportedBlock } from '../../../domain/report/imported';
import type { WordParts } from './open-word';
import { headingStyles, orderedLevels } from './word-lists';

const deepestTable = 4;
const longestHeading = 90;

interface Paragraph {
  inlines: Inline[];
  style: string;
  outline: number | null;
  list: { id: string; level: number } | null;
}
interface Cell {
  blocks: Piece[];
  colspan: number;
  /** Goes on from the cell above. */
  merged: boolean;
}
interface Table {
  rows: Cell[][];
  heads: boolean[];
}
type Piece = { readonly kind: 'paragraph'; readonly of: Paragraph } | { readonly kind: 'table'; readonly of: Table };

/** The main part of a Word file as blocks. Text that was struck by a reviewer, hidden or part of a picture is left out. @throws Error when it is no XML */
export function wordBlocksOf(parts: WordParts): ImportedBlock[] {
  const ordered = orderedLevels(parts['word/numbering.xml']);
  const headings = headingStyles(parts['word/styles.xml']);
  return blocksOf(piecesOf(parts['word/document.xml'] ?? ''), ordered, headings);
}

function piecesOf(xml: string): Piece[] {
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
        const cell: Cell = { blocks: [], colspan: 1, merged: false };
        tables.at(-1)?.rows.at(-1)?.push(cell);
        holders.push(cell.blocks);
        break;
      }
      case 'w:gridSpan':
        setCell(tables, (cell) => (cell.colspan = Math.min(Math.max(Number(value) || 1, 1), 60)));
        break;
      case 'w:vMerge':
        setCell(tables, (cell) => (cell.merged = value !== 'restart'));
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

function blocksOf(pieces: readonly Piece[], ordered: ReadonlySet<string>, headings: ReadonlyMap<string, number>): ImportedBlock[] {
  const found: ImportedBlock[] = [];
  let items: { readonly level: number; readonly isOrdered: boolean; readonly block: Block }[] = [];
  const endList = () => {
    for (const block of listsOf(items)) found.push({ level: 0, likely: false, block });
    items = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'table') {
      endList();
      const block = tableOf(piece.of, ordered, headings);
      if (block) found.push({ level: 0, likely: false, block });
      continue;
    }
    const { inlines, style, outline, list } = piece.of;
    const content = withoutEnds(inlines);
    if (content.length === 0) continue;
    const level = outline ?? headings.get(style) ?? 0;
    const block: Block = { type: 'paragraph', content };
    if (level > 0) {
      endList();
      found.push({ level, likely: false, block: { type: 'heading', attrs: { level: 3 }, content: content.filter((node) => node.type !== 'hard_break').map((node) => (node.type === 'text' ? { type: 'text', text: node.text } : node)) } });
    } else if (list && list.id !== '') items.push({ level: list.level, isOrdered: ordered.has(`${list.id}:${list.level}`), block });
    else {
      endList();
      found.push({ level: 0, likely: looksLikeHeading(content), block });
    }
  }
  endList();
  return found;
}

/** A short line by itself in bold or capitals, as people write headings who do not use styles. */
function looksLikeHeading(content: readonly Inline[]): boolean {
  const text = content.map((node) => (node.type === 'text' ? node.text : '\n')).join('').trim();
  if (text.length < 3 || text.length > longestHeading || text.includes('\n') || /[.;,]$/.test(text)) return false;
  const isBold = content.every((node) => node.type === 'text' && (node.text.trim() === '' || (node.marks?.some(({ type }) => type === 'strong' || type === 'underline') ?? false)));
  return isBold || (/\p{Lu}/u.test(text) && text === text.toUpperCase());
}

/** Items of neighbours as lists in lists. */
function listsOf(items: readonly { readonly level: number; readonly isOrdered: boolean; readonly block: Block }[]): ListNode[] {
  const lists: ListNode[] = [];
  for (let at = 0; at < items.length; ) {
    const first = items[at];
    if (!first) break;
    let end = at + 1;
    while (end < items.length && (items[end]?.level ?? 0) >= first.level && ((items[end]?.level ?? 0) > first.level || items[end]?.isOrdered === first.isOrdered)) end += 1;
    const own = items.slice(at, end);
    const starts = own.flatMap(({ level }, index) => (level === first.level ? [index] : []));
    const content = starts.map((start, index) => {
      const inner = own.slice(start + 1, starts[index + 1] ?? own.length);
      return { type: 'list_item' as const, content: [own[start]?.block ?? first.block, ...listsOf(inner)] };
    });
    lists.push({ type: first.isOrdered ? 'ordered_list' : 'bullet_list', content });
    at = end;
  }
  return lists;
}

function tableOf({ rows, heads }: Table, ordered: ReadonlySet<string>, headings: ReadonlyMap<string, number>): Block | null {
  const width = Math.max(0, ...rows.map((row) => row.reduce((sum, { colspan }) => sum + colspan, 0)));
  if (width === 0) return null;
  const content = rows.map((row, at) => {
    const cells = row.map((cell): TableCellNode => {
      const blocks = blocksOf(cell.blocks, ordered, headings).map(({ block }) => block).filter(({ type }) => type !== 'table');
      return { type: heads[at] ? 'table_header' : 'table_cell', ...(cell.colspan > 1 ? { attrs: { colspan: cell.colspan } } : {}), content: blocks.length > 0 ? blocks : [{ type: 'paragraph' }] };
    });
    const missing = width - row.reduce((sum, { colspan }) => sum + colspan, 0);
    return { type: 'table_row' as const, content: [...cells, ...Array.from({ length: missing }, (): TableCellNode => ({ type: 'table_cell', content: [{ type: 'paragraph' }] }))] };
  });
  return { type: 'table', content };
}

function withoutEnds(inlines: readonly Inline[]): Inline[] {
  const whole = inlines.map((node) => (node.type === 'text' ? node.text : '')).join('');
  if (whole.trim() === '') return [];
  const isBlank = (node: Inline | undefined) => node !== undefined && (node.type === 'hard_break' || (node.type === 'text' && node.text.trim() === ''));
  let [from, to] = [0, inlines.length];
  while (isBlank(inlines[from])) from += 1;
  while (isBlank(inlines[to - 1])) to -= 1;
  return inlines.slice(from, to).map((node, at, all) => (node.type !== 'text' ? node : { ...node, text: (at === 0 ? node.text.trimStart() : node.text).replace(at === all.length - 1 ? /\s+$/ : /$^/, '') }));
}
