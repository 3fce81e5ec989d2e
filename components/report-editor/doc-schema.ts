import { Schema, type Attrs, type DOMOutputSpec, type MarkSpec, type NodeSpec } from 'prosemirror-model';
import { tableNodes } from 'prosemirror-tables';
import { findingsShown } from '@/lib/domain/report/doc';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const citeOf = (excerptId: string | null, packetId: string, page: number, lines: string, label: string): Attrs => ({ excerptId, packetId, page, lines, label });

/** What came over the clipboard is taken for a cite only if it says rightly where it stands. */
function pastedCite(element: HTMLElement): Attrs | false {
  const { excerpt = '', packet = '', page = '', lines = '' } = element.dataset;
  const label = element.textContent?.trim().slice(0, 80) ?? '';
  const at = Number(page);
  if (!uuid.test(packet) || !Number.isInteger(at) || at < 1 || label === '') return false;
  return citeOf(uuid.test(excerpt) ? excerpt : null, packet, at, lines.slice(0, 20), label);
}

function pastedField(element: HTMLElement): Attrs | false {
  const name = element.dataset.field ?? '';
  return /^[a-z][a-z0-9_.]{0,60}$/.test(name) ? { name, value: element.textContent?.slice(0, 2_000) ?? '' } : false;
}

const inlineNodes: Record<string, NodeSpec> = {
  text: { group: 'inline' },
  field: {
    group: 'inline', inline: true, atom: true, attrs: { name: {}, value: { default: '' } },
    toDOM: ({ attrs }): DOMOutputSpec => ['span', { class: 'report-field', 'data-field': String(attrs.name) }, String(attrs.value)],
    leafText: ({ attrs }) => String(attrs.value),
    parseDOM: [{ tag: 'span[data-field]', getAttrs: pastedField }],
  },
  cite: {
    group: 'inline', inline: true, atom: true, attrs: { excerptId: { default: null }, packetId: {}, page: {}, lines: { default: '' }, label: {} },
    toDOM: ({ attrs }): DOMOutputSpec => [
      'span',
      { class: 'report-cite', 'data-excerpt': String(attrs.excerptId ?? ''), 'data-packet': String(attrs.packetId), 'data-page': String(attrs.page), 'data-lines': String(attrs.lines) },
      String(attrs.label),
    ],
    leafText: ({ attrs }) => `[${String(attrs.label)}]`,
    parseDOM: [{ tag: 'span[data-packet]', getAttrs: pastedCite }],
  },
  hard_break: { group: 'inline', inline: true, selectable: false, toDOM: () => ['br'], leafText: () => '\n', parseDOM: [{ tag: 'br' }] },
};

const blockNodes: Record<string, NodeSpec> = {
  doc: { content: 'block+' },
  paragraph: { group: 'block', content: 'inline*', toDOM: () => ['p', 0], parseDOM: [{ tag: 'p' }] },
  heading: {
    group: 'block', content: 'inline*', defining: true, attrs: { level: { default: 3 } },
    toDOM: ({ attrs }): DOMOutputSpec => [`h${String(attrs.level)}`, 0],
    parseDOM: [...[1, 2, 3].map((level) => ({ tag: `h${level}`, attrs: { level: 3 } })), ...[4, 5, 6].map((level) => ({ tag: `h${level}`, attrs: { level: 4 } }))],
  },
  bullet_list: { group: 'block', content: 'list_item+', toDOM: () => ['ul', 0], parseDOM: [{ tag: 'ul' }] },
  ordered_list: { group: 'block', content: 'list_item+', toDOM: () => ['ol', 0], parseDOM: [{ tag: 'ol' }] },
  list_item: { content: 'block+', defining: true, toDOM: () => ['li', 0], parseDOM: [{ tag: 'li' }] },
  blockquote: { group: 'block', content: 'block+', defining: true, toDOM: () => ['blockquote', 0], parseDOM: [{ tag: 'blockquote' }] },
  findings: {
    group: 'block', atom: true, attrs: { what: {} },
    toDOM: ({ attrs }): DOMOutputSpec => ['div', { 'data-findings': String(attrs.what) }],
    parseDOM: [{ tag: 'div[data-findings]', getAttrs: (element) => ((findingsShown as readonly string[]).includes(element.dataset.findings ?? '') ? { what: element.dataset.findings } : false) }],
  },
  chronology: {
    group: 'block', atom: true, attrs: { tags: { default: [] } },
    toDOM: ({ attrs }): DOMOutputSpec => ['div', { 'data-chronology': JSON.stringify(attrs.tags) }],
    parseDOM: [{ tag: 'div[data-chronology]', getAttrs: (element) => ({ tags: pastedTags(element.dataset.chronology ?? '') }) }],
  },
};

function pastedTags(text: string): string[] {
  try {
    const tags: unknown = JSON.parse(text);
    return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === 'string' && tag.length <= 40).slice(0, 12) : [];
  } catch {
    return [];
  }
}

const isWeight = (weight: string): boolean => /^(bold(er)?|[6-9]\d{2})$/.test(weight);

const marks: Record<string, MarkSpec> = {
  strong: { toDOM: () => ['strong', 0], parseDOM: [{ tag: 'strong' }, { tag: 'b', getAttrs: (element) => element.style.fontWeight !== 'normal' && null }, { style: 'font-weight', getAttrs: (weight) => isWeight(weight) && null }] },
  em: { toDOM: () => ['em', 0], parseDOM: [{ tag: 'em' }, { tag: 'i', getAttrs: (element) => element.style.fontStyle !== 'normal' && null }, { style: 'font-style=italic' }] },
  underline: { toDOM: () => ['u', 0], parseDOM: [{ tag: 'u' }, { style: 'text-decoration=underline' }] },
};

/** The editor's schema: the node names and attributes of the domain's ReportDoc and no others, so that nothing else can be pasted or typed. */
export const docSchema = new Schema({ nodes: { ...blockNodes, ...tableNodes({ tableGroup: 'block', cellContent: 'block+', cellAttributes: {} }), ...inlineNodes }, marks });
