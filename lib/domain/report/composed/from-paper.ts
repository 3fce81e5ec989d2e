import type { Block, Inline, ReportDoc } from '../doc';
import type { PaperBlock, PaperRun } from '../paper-blocks';

/** A section of a signed paper as a document again, so that it is shown as it was signed and not as it would be put together today. */
export function docOfPaper(blocks: readonly PaperBlock[]): ReportDoc {
  return { type: 'doc', content: blocks.length === 0 ? [{ type: 'paragraph' }] : blocks.map(blockOf) };
}

function blockOf(block: PaperBlock): Block {
  switch (block.kind) {
    case 'paragraph':
      return { type: 'paragraph', content: inlines(block.runs) };
    case 'heading':
      return { type: 'heading', attrs: { level: block.level }, content: inlines(block.runs) };
    case 'list':
      return { type: block.ordered ? 'ordered_list' : 'bullet_list', content: block.items.map((item) => ({ type: 'list_item', content: item.map(blockOf) })) };
    case 'quote':
      return { type: 'blockquote', content: block.blocks.map(blockOf) };
    case 'table':
      return {
        type: 'table',
        content: block.rows.map((cells) => ({ type: 'table_row', content: cells.map(({ blocks, head, colspan, rowspan }) => ({ type: head ? ('table_header' as const) : ('table_cell' as const), attrs: { colspan, rowspan }, content: blocks.length === 0 ? [{ type: 'paragraph' as const }] : blocks.map(blockOf) })) })),
      };
  }
}

function inlines(runs: readonly PaperRun[]): Inline[] {
  return runs.filter(({ text }) => text !== '').flatMap(({ text, strong, em, underline }) => {
    const marks = [...(strong ? [{ type: 'strong' as const }] : []), ...(em ? [{ type: 'em' as const }] : []), ...(underline ? [{ type: 'underline' as const }] : [])];
    return text.split('\n').flatMap((line, at): Inline[] => [...(at > 0 ? [{ type: 'hard_break' as const }] : []), ...(line === '' ? [] : [{ type: 'text' as const, text: line, ...(marks.length > 0 ? { marks } : {}) }])]);
  });
}
