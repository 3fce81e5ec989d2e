import type { PaperBlock, PaperCell, PaperTable } from '../../../domain/report/paper-blocks';
import { together, type Atom } from './atoms';
import { child, type Column, type Look, type Setting } from './setting';
import { hair, ink, quiet, type Sheet } from './sheet';
import type { Element } from './drawing';

/** A line of a cell with how far it is set in. */
interface CellLine {
  readonly paint: (sheet: Sheet, x: number, y: number) => void;
}
interface SetCell {
  readonly x: number;
  readonly width: number;
  readonly lines: readonly CellLine[];
}

const padding = { x: 4, y: 3.5 } as const;
const narrowest = 30;
const wholeRow = 14;

/** A table as atoms: a row each, long rows line by line. Rows of labels come again at the top of each page; cells that reach over rows hold them together. */
export function setTable(setting: Setting, parent: Element, table: PaperTable, column: Column, textSize: number): Atom[] {
  const size = Math.min(textSize, 9);
  const lead = size * 1.4;
  const edges = edgesOf(table.shares, column);
  const element = child(setting, parent, 'Table');
  const heads = table.rows.slice(0, table.headRows);
  const [thead, tbody] = [heads.length > 0 ? child(setting, element, 'THead') : element, child(setting, element, 'TBody')];
  const held: number[] = [];
  const rows = table.rows.map((cells, at) => {
    const isHead = at < heads.length;
    const row = child(setting, isHead ? thead : tbody, 'TR');
    let index = 0;
    const set = cells.map((cell) => {
      while ((held[index] ?? 0) > 0) index += 1;
      const from = index;
      for (let covered = from; covered < from + cell.colspan; covered += 1) held[covered] = cell.rowspan;
      index += cell.colspan;
      return setCell(setting, row, cell, isHead, { x: edges[from] ?? column.x, width: (edges[Math.min(from + cell.colspan, edges.length - 1)] ?? 0) - (edges[from] ?? 0) }, size);
    });
    for (let place = 0; place < edges.length; place += 1) held[place] = Math.max(0, (held[place] ?? 0) - 1);
    const last = at === table.rows.length - 1;
    return { set, isHead, keeps: held.some((left) => left > 0) || (cells.length === 1 && cells[0]?.head === true && !last), rules: last ? [column] : free(held, edges) };
  });
  const head = repeated(rows.filter(({ isHead }) => isHead).map(({ set }) => set), column, lead);
  return rows.flatMap(({ set, isHead, keeps, rules }, at) => {
    const atoms = rowAtoms(set, rules, lead, isHead);
    const first = at === 0 ? atoms.map((atom, index) => (index === 0 ? { ...atom, before: 8 } : atom)) : atoms;
    const withHead = isHead || head === null ? first : first.map((atom) => ({ ...atom, head }));
    return isHead || keeps ? together(withHead, true) : withHead;
  });
}

/** The columns' left edges and the right edge of the last; none narrower than a word needs. */
function edgesOf(shares: readonly number[], { x, width }: Column): number[] {
  const sum = shares.reduce((total, share) => total + share, 0) || 1;
  const least = Math.min(narrowest, width / Math.max(1, shares.length));
  const wanted = shares.map((share) => Math.max(least, (width * share) / sum));
  const scale = width / wanted.reduce((total, one) => total + one, 0);
  return wanted.reduce((edges, one) => [...edges, (edges.at(-1) ?? x) + one * scale], [x]);
}

function setCell(setting: Setting, row: Element, cell: PaperCell, isHead: boolean, { x, width }: Column, size: number): SetCell {
  const element = child(setting, row, isHead || cell.head ? 'TH' : 'TD', isHead ? { scope: 'Column' } : cell.head ? { scope: 'Row' } : {});
  const data = (element as unknown as { dictionary: { data: { A?: object } } }).dictionary.data;
  if (cell.colspan > 1 || cell.rowspan > 1) data.A = { ...data.A, O: 'Table', ...(cell.colspan > 1 ? { ColSpan: cell.colspan } : {}), ...(cell.rowspan > 1 ? { RowSpan: cell.rowspan } : {}) };
  const look = { size, lead: size * 1.4, before: 0, color: isHead ? quiet : ink, strong: cell.head && !isHead };
  const lines = cellLines(setting, element, cell.blocks, 0, width - 2 * padding.x, look);
  return { x: x + padding.x, width: width - 2 * padding.x, lines };
}

function cellLines(setting: Setting, element: Element, blocks: readonly PaperBlock[], indent: number, width: number, look: Look): CellLine[] {
  const text = (runs: Extract<PaperBlock, { kind: 'paragraph' }>['runs'], strong: boolean): CellLine[] =>
    setting.face.lines(runs, look.size, Math.max(width - indent, 12), look.strong || strong).map((line) => ({
      paint: (sheet, x, y) => sheet.content(element, () => sheet.line(line, x + indent, y, look.size, look.lead, look.color ?? ink)),
    }));
  return blocks.flatMap((block): CellLine[] => {
    switch (block.kind) {
      case 'paragraph':
        return text(block.runs, false);
      case 'heading':
        return text(block.runs, true);
      case 'quote':
        return cellLines(setting, element, block.blocks, indent + 8, width, look);
      case 'list':
        return block.items.flatMap((item, at) => {
          const [first, ...rest] = item;
          const mark = { text: block.ordered ? `${at + 1}. ` : '• ' };
          const marked: PaperBlock[] = first?.kind === 'paragraph' ? [{ ...first, runs: [mark, ...first.runs] }, ...rest] : [{ kind: 'paragraph', runs: [mark] }, ...item];
          return cellLines(setting, element, marked, indent, width, look);
        });
      case 'table':
        // A table in a cell is read row by row.
        return block.rows.flatMap((cells) => text(cells.flatMap((cell, at) => [...(at > 0 ? [{ text: '   ' }] : []), ...cell.blocks.flatMap((inner) => ('runs' in inner ? inner.runs : []))]), false));
    }
  });
}

/** Where a line under a row may run: not through a cell that goes on below. */
function free(held: readonly number[], edges: readonly number[]): Column[] {
  return edges.slice(0, -1).flatMap((x, at) => ((held[at] ?? 0) > 0 ? [] : [{ x, width: (edges[at + 1] ?? x) - x }]));
}

function rowAtoms(cells: readonly SetCell[], rules: readonly Column[], lead: number, isHead: boolean): Atom[] {
  const count = Math.max(1, ...cells.map(({ lines }) => lines.length));
  const whole = count <= wholeRow || isHead;
  const slices = whole ? [[0, count] as const] : Array.from({ length: count }, (_, at) => [at, at + 1] as const);
  const atoms = slices.map(([from, to], at): Atom => {
    const [top, foot] = [at === 0 ? padding.y : 0, at === slices.length - 1 ? padding.y : 0];
    return {
      height: (to - from) * lead + top + foot, before: 0, glued: slices.length > 1 && (at === 0 || at === slices.length - 2),
      paint: (sheet, y) => {
        if (foot > 0) for (const { x, width } of rules) sheet.rule(x, y + top + (to - from) * lead + foot, width, isHead ? '#8a919c' : hair, isHead ? 0.75 : 0.5);
        for (const { x, lines } of cells) lines.slice(from, to).forEach((line, index) => line.paint(sheet, x, y + top + index * lead));
      },
    };
  });
  return atoms;
}

/** The rows of labels once more: seen, and not told again. */
function repeated(rows: readonly (readonly SetCell[])[], column: Column, lead: number): Atom['head'] | null {
  if (rows.length === 0) return null;
  const heights = rows.map((cells) => Math.max(1, ...cells.map(({ lines }) => lines.length)) * lead + 2 * padding.y);
  return {
    height: heights.reduce((sum, height) => sum + height, 0),
    paint: (sheet, y) =>
      sheet.unheard(() => {
        let at = y;
        rows.forEach((cells, index) => {
          for (const { x, lines } of cells) lines.forEach((line, number) => line.paint(sheet, x, at + padding.y + number * lead));
          at += heights[index] ?? 0;
          sheet.rule(column.x, at, column.width, '#8a919c', 0.75);
        });
      }),
  };
}
