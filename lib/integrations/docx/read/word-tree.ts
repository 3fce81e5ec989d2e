import type { Block, Inline, ListNode, TableCellNode } from '../../../domain/report/doc';
import type { ImportedBlock } from '../../../domain/report/imported';
import type { WordParts } from './open-word';
import { headingStyles, orderedLevels } from './word-lists';
import { piecesOf, type Piece, type Table } from './word-pieces';

const longestHeading = 90;

/** The main part of a Word file as blocks: headings by their style, lists in lists, tables with a cell for each column. @throws Error when it is no XML */
export function wordBlocksOf(parts: WordParts): ImportedBlock[] {
  const ordered = orderedLevels(parts['word/numbering.xml']);
  const headings = headingStyles(parts['word/styles.xml']);
  return blocksOf(piecesOf(parts['word/document.xml'] ?? ''), ordered, headings);
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
