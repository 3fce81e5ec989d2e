import type { ReactNode } from 'react';
import type { Block, Inline, ListItemNode, ReportDoc, TableCellNode, TableRowNode } from '@/lib/domain/report/doc';
import { shownBlockNames } from './block-names';

type Node = Block | ListItemNode | TableRowNode | TableCellNode;

/** A wording as it reads, its gaps and prompts marked. */
export function DocWords({ doc }: { readonly doc: ReportDoc }) {
  return <div className="report-doc">{doc.content.map(block)}</div>;
}

function block(node: Node, key: number): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p key={key}>{node.content?.map(inline) ?? <br />}</p>;
    case 'heading':
      return node.attrs.level === 3 ? <h3 key={key}>{node.content?.map(inline)}</h3> : <h4 key={key}>{node.content?.map(inline)}</h4>;
    case 'bullet_list':
      return <ul key={key}>{node.content.map(block)}</ul>;
    case 'ordered_list':
      return <ol key={key}>{node.content.map(block)}</ol>;
    case 'list_item':
      return <li key={key}>{node.content.map(block)}</li>;
    case 'blockquote':
      return <blockquote key={key}>{node.content.map(block)}</blockquote>;
    case 'table':
      return (
        <table key={key}>
          <tbody>{node.content.map(block)}</tbody>
        </table>
      );
    case 'table_row':
      return <tr key={key}>{node.content.map(block)}</tr>;
    case 'table_cell':
    case 'table_header':
      return (
        <td key={key} colSpan={node.attrs?.colspan} rowSpan={node.attrs?.rowspan}>
          {node.content.map(block)}
        </td>
      );
    case 'findings':
      return <Elsewhere key={key} words={shownBlockNames[node.attrs.what]} />;
    case 'chronology':
      return <Elsewhere key={key} words={shownBlockNames.chronology} />;
  }
}

function Elsewhere({ words }: { readonly words: string }) {
  return <div className="report-elsewhere text-muted">{words}</div>;
}

function inline(node: Inline, key: number): ReactNode {
  if (node.type === 'hard_break') return <br key={key} />;
  if (node.type === 'field') return <span key={key} className={`report-field ${node.attrs.value.startsWith('[') ? 'is-gap' : ''}`}>{node.attrs.value}</span>;
  if (node.type === 'cite') return <span key={key} className="report-cite">{node.attrs.label}</span>;
  const has = (name: string) => node.marks?.some(({ type }) => type === name);
  const parts = node.text.split(/(\[[^[\]\n]{3,}\])/).map((part, at) => (part.startsWith('[') && part.endsWith(']') ? <span key={at} className="text-muted italic">{part}</span> : part));
  return (
    <span key={key} className={`${has('strong') ? 'font-semibold' : ''} ${has('em') ? 'italic' : ''} ${has('underline') ? 'underline' : ''}`.trim() || undefined}>
      {parts}
    </span>
  );
}
