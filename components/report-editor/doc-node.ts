import type { Node } from 'prosemirror-model';
import { docOfText, emptyDoc, textOf, type ReportDoc } from '@/lib/domain/report/doc';
import { docSchema } from './doc-schema';

const written = new WeakMap<Node, ReportDoc>();
const writtenBlocks = new WeakMap<Node, Json>();

/** A stored document as the editor works on it. What does not fit the schema is taken as its plain words, never dropped. */
export function nodeOf(doc: ReportDoc): Node {
  const given = doc.content.length === 0 ? emptyDoc : doc;
  try {
    const node = docSchema.nodeFromJSON(given);
    node.check();
    return node;
  } catch {
    return docSchema.nodeFromJSON(docOfText(textOf(given)));
  }
}

/** The editor's document as it is stored: without attributes that say only what goes without saying. The same node gives the same object. */
export function docOf(node: Node): ReportDoc {
  const known = written.get(node);
  if (known) return known;
  const doc = { type: 'doc', content: node.children.map(blockOf) } as unknown as ReportDoc;
  written.set(node, doc);
  return doc;
}

/** Of a long section one block changes at a time: the others are as they were written before. */
function blockOf(node: Node): Json {
  const known = writtenBlocks.get(node);
  if (known) return known;
  const block = plain(node.toJSON() as Json);
  writtenBlocks.set(node, block);
  return block;
}

interface Json {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly Json[];
}

function plain(json: Json): Json {
  const { attrs, content, ...rest } = json;
  const kept = json.type === 'table_cell' || json.type === 'table_header' ? cellAttrs(attrs) : attrs;
  return { ...rest, ...(kept ? { attrs: kept } : {}), ...(content ? { content: content.map(plain) } : {}) };
}

function cellAttrs(attrs: Json['attrs']): Json['attrs'] {
  const kept = Object.entries(attrs ?? {}).filter(([name, value]) => !(name === 'colwidth' ? value === null : value === 1));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
