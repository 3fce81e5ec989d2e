import type { Row, Word } from './rows';

/** What a column of the table holds. */
export const COLUMN_KINDS = ['code', 'modifier', 'units', 'billed', 'expected', 'allowed', 'paid', 'reduction', 'reason', 'date', 'description'] as const;
export type ColumnKind = (typeof COLUMN_KINDS)[number];
export type Column = { readonly kind: ColumnKind; readonly words: string; readonly left: number; readonly right: number };

/** The first that fits a heading decides. */
const HEADINGS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['reason', /reason|remark|expl|adj(?:ustment)?\.? codes?|codes?\b.*(?:reason|expl)|^codes$|\beob\b|\bcas\b/i],
  ['date', /\bdos\b|date|serv(?:ice)? ?dt/i],
  ['modifier', /\bmod/i],
  ['units', /unit|qty|quantity|\bnos\b/i],
  ['reduction', /reduc|discount|\bppo\b|adjust|disallow|savings|not allowed|denied|network|\bcut\b/i],
  ['billed', /bill(?:ed)?|charge|submitted/i],
  ['paid', /paid|payment|\bpay\b|net\b|recommended/i],
  ['allowed', /allow|approved/i],
  ['expected', /schedule|\bfs\b/i],
  ['code', /proc|\bcpt\b|\bcode\b|service code|\bhcpcs\b/i],
  ['description', /desc|service/i],
];

/** Words with less space between than this are one heading. */
const gap = 14;

function cellsOf(row: Row): { words: string; left: number; right: number }[] {
  const cells: { words: string; left: number; right: number }[] = [];
  for (const word of row.words) {
    const last = cells.at(-1);
    if (last && word.left - last.right < gap) Object.assign(last, { words: `${last.words} ${word.text}`, right: word.right });
    else cells.push({ words: word.text, left: word.left, right: word.right });
  }
  return cells;
}

const kindOf = (words: string): ColumnKind | null => HEADINGS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;

/**
 * The columns that a row names, if it is the head of a table: three of them at least, and among them what was billed and what
 * was allowed or paid. Null otherwise. `below` is the next row: a heading may stand in two.
 */
export function columnsIn(row: Row, below: Row | undefined): Column[] | null {
  if (/\d+[.,]\d{2}/.test(row.text)) return null;
  const cells = cellsOf(row);
  const second = below && below.page === row.page && !/\d+[.,]\d{2}/.test(below.text) ? cellsOf(below) : [];
  const named = cells.map((cell) => {
    const under = second.find(({ left, right }) => left < cell.right && right > cell.left);
    return { ...cell, kind: kindOf(cell.words) ?? (under ? kindOf(`${cell.words} ${under.words}`) : null) };
  });
  const columns = named.flatMap(({ kind, words, left, right }): Column[] => (kind ? [{ kind, words, left, right }] : []));
  const kinds = new Set(columns.map(({ kind }) => kind));
  return columns.length >= 3 && kinds.has('billed') && (kinds.has('allowed') || kinds.has('paid')) ? columns : null;
}

/** The column under which something stands: amounts are set to the right edge, words to the left; the nearer edge or middle decides. */
export function columnAt(columns: readonly Column[], { left, right }: Pick<Word, 'left' | 'right'>): Column | null {
  const far = (column: Column) => Math.min(Math.abs(column.right - right), Math.abs(column.left - left), Math.abs((column.left + column.right) / 2 - (left + right) / 2));
  const nearest = columns.reduce<Column | null>((best, next) => (best === null || far(next) < far(best) ? next : best), null);
  return nearest && far(nearest) < 70 ? nearest : null;
}
