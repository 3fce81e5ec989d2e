import { findingsShown } from './doc';

/** How deep a document may nest, how many nodes and how many characters of text it may have. */
export const docBounds = { depth: 24, nodes: 60_000, characters: 1_500_000 } as const;

type Json = Readonly<Record<string, unknown>>;

const blocks = ['paragraph', 'heading', 'bullet_list', 'ordered_list', 'table', 'blockquote', 'findings', 'chronology'] as const;
const inlines = ['text', 'field', 'cite', 'hard_break'] as const;

interface Shape {
  /** Which nodes may stand in it; null where it holds none. */
  readonly holds: readonly string[] | null;
  readonly mustHold?: true;
  readonly attrs?: (attrs: Json) => boolean;
  readonly attrsOptional?: true;
}

const inlineShape = (attrs?: Shape['attrs']): Shape => ({ holds: null, ...(attrs ? { attrs } : {}) });
const cell: Shape = { holds: blocks, mustHold: true, attrs: cellAttrs, attrsOptional: true };

const shapes: Readonly<Record<string, Shape>> = {
  doc: { holds: blocks, mustHold: true },
  paragraph: { holds: inlines },
  heading: { holds: inlines, attrs: ({ level }) => level === 3 || level === 4 },
  bullet_list: { holds: ['list_item'], mustHold: true },
  ordered_list: { holds: ['list_item'], mustHold: true },
  list_item: { holds: blocks, mustHold: true },
  table: { holds: ['table_row'], mustHold: true },
  table_row: { holds: ['table_cell', 'table_header'], mustHold: true },
  table_cell: cell,
  table_header: cell,
  blockquote: { holds: blocks, mustHold: true },
  findings: { holds: null, attrs: ({ what }) => (findingsShown as readonly unknown[]).includes(what) },
  chronology: { holds: null, attrs: ({ tags }) => Array.isArray(tags) && tags.length <= 20 && tags.every((tag) => isLine(tag, 60)) },
  field: inlineShape(({ name, value }) => typeof name === 'string' && /^[a-z][A-Za-z0-9_.]{0,59}$/.test(name) && isText(value, 4_000)),
  cite: inlineShape(({ excerptId, packetId, page, lines, label }) => (excerptId === null || isId(excerptId)) && isId(packetId) && isWhole(page, 1, 1_000_000) && isLine(lines, 40) && isLine(label, 200)),
  hard_break: inlineShape(),
};

const names: Readonly<Record<string, readonly string[]>> = {
  heading: ['level'], findings: ['what'], chronology: ['tags'], field: ['name', 'value'], cite: ['excerptId', 'packetId', 'page', 'lines', 'label'],
  table_cell: ['colspan', 'rowspan', 'colwidth'], table_header: ['colspan', 'rowspan', 'colwidth'],
};

/**
 * What keeps a value from being a report's document, in words; null when it is one. Nothing is recursive here, so that no
 * depth of nesting can exhaust the stack: what is too deep, too many or unknown is refused where it is met.
 */
export function docFault(value: unknown): string | null {
  let nodes = 0;
  let characters = 0;
  const waiting: { readonly node: unknown; readonly allowed: readonly string[]; readonly depth: number }[] = [{ node: value, allowed: ['doc'], depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node, allowed, depth } = next;
    nodes += 1;
    if (nodes > docBounds.nodes) return 'This section has too many parts. Divide it.';
    if (depth > docBounds.depth) return 'The lists and tables of this section are nested too deep.';
    if (!isRecord(node) || typeof node.type !== 'string' || !allowed.includes(node.type)) return `Here may only stand: ${allowed.join(', ')}.`;
    if (node.type === 'text') {
      if (!isText(node.text, docBounds.characters) || node.text === '' || !onlyHas(node, ['type', 'text', 'marks']) || !areMarks(node.marks)) return 'A piece of text cannot be read.';
      characters += node.text.length;
      if (characters > docBounds.characters) return 'This section is too long. Divide it.';
      continue;
    }
    const shape = shapes[node.type];
    if (!shape || !onlyHas(node, ['type', 'attrs', 'content', 'marks'])) return `A ${node.type} cannot be read.`;
    if (!hasAttrs(node.type, shape, node.attrs)) return `What a ${node.type} says of itself cannot be read.`;
    if (node.marks !== undefined && !((inlines as readonly string[]).includes(node.type) && areMarks(node.marks))) return `A ${node.type} cannot be read.`;
    const { content } = node;
    if (content === undefined ? shape.mustHold : !Array.isArray(content) || (shape.holds === null && content.length > 0) || (shape.mustHold && content.length === 0)) return `A ${node.type} cannot be read.`;
    for (const child of (content as readonly unknown[] | undefined) ?? []) waiting.push({ node: child, allowed: shape.holds ?? [], depth: depth + 1 });
    if (waiting.length > docBounds.nodes) return 'This section has too many parts. Divide it.';
  }
  return null;
}

function hasAttrs(type: string, shape: Shape, attrs: unknown): boolean {
  if (!shape.attrs) return attrs === undefined || attrs === null || (isRecord(attrs) && Object.keys(attrs).length === 0);
  if (attrs === undefined) return shape.attrsOptional === true;
  return isRecord(attrs) && onlyHas(attrs, names[type] ?? []) && shape.attrs(attrs);
}

function cellAttrs({ colspan = 1, rowspan = 1, colwidth = null }: Json): boolean {
  const widths = colwidth === null || (Array.isArray(colwidth) && colwidth.length <= 60 && colwidth.every((width) => isWhole(width, 0, 5_000)));
  return isWhole(colspan, 1, 60) && isWhole(rowspan, 1, 500) && widths;
}

/** Each kind of mark once: bold, italic, underlined. */
function areMarks(marks: unknown): boolean {
  if (marks === undefined) return true;
  return Array.isArray(marks) && marks.length <= 3 && marks.every((mark) => isRecord(mark) && onlyHas(mark, ['type']) && (mark.type === 'strong' || mark.type === 'em' || mark.type === 'underline'));
}

const isRecord = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const onlyHas = (value: Json, keys: readonly string[]): boolean => Object.keys(value).every((key) => keys.includes(key));
const isWhole = (value: unknown, least: number, most: number): boolean => typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
const isId = (value: unknown): boolean => typeof value === 'string' && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** Text that can be stored and printed: whole characters, none of them invisible commands; a tab and a line's end may be. */
function isText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length <= most && !/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(value) && !/\p{Surrogate}/u.test(value);
}

const isLine = (value: unknown, most: number): boolean => isText(value, most) && !/[\n\r\t]/.test(value);
