import type { Block, FieldNode, Inline, ListItemNode, TableCellNode, TableRowNode } from './doc';

type Node = Block | ListItemNode | TableRowNode | TableCellNode;

/** The block with each of its inline nodes replaced, at any depth. */
export function mapInline<N extends Node>(node: N, change: (inline: Inline) => Inline): N {
  if (node.type === 'findings' || node.type === 'chronology') return node;
  if (node.type === 'paragraph' || node.type === 'heading') return node.content ? { ...node, content: node.content.map(change) } : node;
  return { ...node, content: (node.content as readonly Node[]).map((child) => mapInline(child, change)) };
}

/** All inline nodes of blocks, in order. */
export function inlinesOf(nodes: readonly Node[]): Inline[] {
  return nodes.flatMap((node) => {
    if (node.type === 'findings' || node.type === 'chronology') return [];
    if (node.type === 'paragraph' || node.type === 'heading') return [...(node.content ?? [])];
    return inlinesOf(node.content as readonly Node[]);
  });
}

/** The merge fields of blocks, in order. */
export function fieldsInBlocks(nodes: readonly Node[]): FieldNode[] {
  return inlinesOf(nodes).filter((node) => node.type === 'field');
}
