import { createElement, memo, type ReactNode } from 'react';
import type { Block, Inline, ListItemNode, ReportDoc, TableCellNode, TableRowNode } from '@/lib/domain/report/doc';
import { ChronologyBlock, FindingsBlock } from './elsewhere-blocks';
import { CiteChip, FieldChip } from './cite-chip';

/** A document as it reads, without an editor: what is not being written looks the same as what is. */
export const DocView = memo(function DocView({ doc, className = '' }: { readonly doc: ReportDoc; readonly className?: string }) {
  return <div className={`report-doc ${className}`}>{doc.content.map(blockView)}</div>;
});

/** Blocks by themselves: those of a choice, or of an excerpt. */
export function BlocksView({ blocks }: { readonly blocks: readonly Block[] }) {
  return <div className="report-doc">{blocks.map(blockView)}</div>;
}

function blockView(block: Block | ListItemNode | TableRowNode | TableCellNode, key: number): ReactNode {
  switch (block.type) {
    case 'paragraph':
      return <p key={key}>{words(block.content)}</p>;
    case 'heading':
      return createElement(`h${block.attrs.level}`, { key }, words(block.content));
    case 'bullet_list':
      return <ul key={key}>{block.content.map(blockView)}</ul>;
    case 'ordered_list':
      return <ol key={key}>{block.content.map(blockView)}</ol>;
    case 'list_item':
      return <li key={key}>{block.content.map(blockView)}</li>;
    case 'blockquote':
      return <blockquote key={key}>{block.content.map(blockView)}</blockquote>;
    case 'table':
      return (
        <table key={key}>
          <tbody>{block.content.map(blockView)}</tbody>
        </table>
      );
    case 'table_row':
      return <tr key={key}>{block.content.map(blockView)}</tr>;
    case 'table_cell':
    case 'table_header': {
      const { colspan = 1, rowspan = 1 } = block.attrs ?? {};
      return createElement(block.type === 'table_cell' ? 'td' : 'th', { key, ...(colspan > 1 ? { colSpan: colspan } : {}), ...(rowspan > 1 ? { rowSpan: rowspan } : {}) }, block.content.map(blockView));
    }
    case 'findings':
      return <FindingsBlock key={key} what={block.attrs.what} />;
    case 'chronology':
      return <ChronologyBlock key={key} tags={block.attrs.tags} />;
  }
}

/** An empty line is as high as a written one. */
function words(content: readonly Inline[] | undefined): ReactNode {
  return content && content.length > 0 ? content.map(inlineView) : <br />;
}

function inlineView(node: Inline, key: number): ReactNode {
  switch (node.type) {
    case 'hard_break':
      return <br key={key} />;
    case 'field':
      return <FieldChip key={key} field={node.attrs} />;
    case 'cite':
      return <CiteChip key={key} cite={node.attrs} />;
    case 'text':
      return (node.marks ?? []).reduceRight<ReactNode>((inner, { type }) => createElement(type === 'strong' ? 'strong' : type === 'em' ? 'em' : 'u', { key }, inner), node.marks?.length ? node.text : <span key={key}>{node.text}</span>);
  }
}
