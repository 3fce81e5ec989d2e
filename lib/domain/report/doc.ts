/**
 * The words of a section as the editor, the check, PDF and DOCX share them: ProseMirror's JSON with these node names and no others.
 * Two nodes print what lives elsewhere: `findings` a table of the report's findings, `chronology` the confirmed excerpts of the case.
 */
export interface ReportDoc {
  readonly type: 'doc';
  readonly content: readonly Block[];
}

export type Mark = { readonly type: 'strong' } | { readonly type: 'em' } | { readonly type: 'underline' };

export interface TextNode {
  readonly type: 'text';
  readonly text: string;
  readonly marks?: readonly Mark[];
}
/** A value of the case, by the name of its merge field; `value` is what it last was. */
export interface FieldNode {
  readonly type: 'field';
  readonly attrs: { readonly name: string; readonly value: string };
}
/** Where in the records something stands; linked to its excerpt when it came from one. `label` is what is printed: 'Packet 2, p. 114'. */
export interface CiteNode {
  readonly type: 'cite';
  readonly attrs: { readonly excerptId: string | null; readonly packetId: string; readonly page: number; readonly lines: string; readonly label: string };
}
export interface BreakNode {
  readonly type: 'hard_break';
}
export type Inline = TextNode | FieldNode | CiteNode | BreakNode;

export interface ParagraphNode {
  readonly type: 'paragraph';
  readonly content?: readonly Inline[];
}
/** Below the section's own title, which is level 2. */
export interface HeadingNode {
  readonly type: 'heading';
  readonly attrs: { readonly level: 3 | 4 };
  readonly content?: readonly Inline[];
}
export interface ListNode {
  readonly type: 'bullet_list' | 'ordered_list';
  readonly content: readonly ListItemNode[];
}
export interface ListItemNode {
  readonly type: 'list_item';
  readonly content: readonly Block[];
}
export interface TableNode {
  readonly type: 'table';
  readonly content: readonly TableRowNode[];
}
export interface TableRowNode {
  readonly type: 'table_row';
  readonly content: readonly TableCellNode[];
}
export interface TableCellNode {
  readonly type: 'table_cell' | 'table_header';
  readonly attrs?: { readonly colspan?: number; readonly rowspan?: number; readonly colwidth?: readonly number[] | null };
  readonly content: readonly Block[];
}
export interface QuoteNode {
  readonly type: 'blockquote';
  readonly content: readonly Block[];
}
export const findingsShown = ['measurements', 'diagnoses', 'impairments', 'apportionment'] as const;
export interface FindingsNode {
  readonly type: 'findings';
  readonly attrs: { readonly what: (typeof findingsShown)[number] };
}
/** All confirmed excerpts of the case in order of their day; `tags` narrows them, empty is all. */
export interface ChronologyNode {
  readonly type: 'chronology';
  readonly attrs: { readonly tags: readonly string[] };
}
export type Block = ParagraphNode | HeadingNode | ListNode | TableNode | QuoteNode | FindingsNode | ChronologyNode;

export const emptyDoc: ReportDoc = { type: 'doc', content: [{ type: 'paragraph' }] };

/** A document of plain paragraphs, one a line; empty lines part them. */
export function docOfText(text: string): ReportDoc {
  const paragraphs = text.split(/\n{2,}/).map((words) => words.trim()).filter(Boolean);
  if (paragraphs.length === 0) return emptyDoc;
  return { type: 'doc', content: paragraphs.map((words) => ({ type: 'paragraph', content: [{ type: 'text', text: words.replaceAll('\n', ' ') }] })) };
}

/** The plain words of a document: a line a block, cells parted by tabs, cites in brackets. What lives elsewhere is named in braces, as '{chronology}'. */
export function textOf(doc: { readonly content?: readonly (Block | ListItemNode | TableRowNode | TableCellNode)[] }): string {
  return (doc.content ?? []).map(textOfBlock).filter((line) => line !== '').join('\n');
}

function textOfBlock(block: Block | ListItemNode | TableRowNode | TableCellNode): string {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return (block.content ?? []).map(textOfInline).join('').trim();
    case 'findings':
      return `{${block.attrs.what}}`;
    case 'chronology':
      return '{chronology}';
    case 'table_row':
      return block.content.map((cell) => textOf(cell).replaceAll('\n', ' ')).join('\t');
    default:
      return textOf(block);
  }
}

function textOfInline(node: Inline): string {
  if (node.type === 'text') return node.text;
  if (node.type === 'field') return node.attrs.value;
  if (node.type === 'cite') return `[${node.attrs.label}]`;
  return '\n';
}
