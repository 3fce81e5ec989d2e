import type { Block, HeadingNode, ListNode, ParagraphNode, ReportDoc, TableNode, TableRowNode } from '../doc';

/** A paragraph of these words. */
export const paragraph = (text: string): ParagraphNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** A heading below the section's title. */
export const heading = (text: string): HeadingNode => ({ type: 'heading', attrs: { level: 3 }, content: [{ type: 'text', text }] });

/** A list, an item a text. */
export const list = (items: readonly string[]): ListNode => ({ type: 'bullet_list', content: items.map((text) => ({ type: 'list_item', content: [paragraph(text)] })) });

/** A table with a row of column heads. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): TableNode {
  const row = (type: 'table_header' | 'table_cell', cells: readonly string[]): TableRowNode => ({ type: 'table_row', content: cells.map((text) => ({ type, content: [text === '' ? { type: 'paragraph' } : paragraph(text)] })) });
  return { type: 'table', content: [row('table_header', heads), ...rows.map((cells) => row('table_cell', cells))] };
}

/** A document of the blocks that there are. */
export function docOf(...blocks: readonly (Block | string | null | false | '')[]): ReportDoc {
  const content = blocks.flatMap((block) => (block ? [typeof block === 'string' ? paragraph(block) : block] : []));
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** 'a, b and c'. */
export function inSeries(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** With a full stop at its end. */
export function asSentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
