import type { Block, Inline, ListItemNode, ReportDoc } from '../doc';
import { emptyDoc, findingsShown } from '../doc';

/**
 * A document from a wording as it is kept here: a line a block, '## ' a heading, '- ' and '1. ' lists, '{claimant.name}' a merge
 * field, '{{measurements}}' a table of the findings, '{{chronology}}' the confirmed excerpts. '[…]' is a prompt that stays until it is written over.
 */
export function docOfWording(wording: string): ReportDoc {
  const content: Block[] = [];
  for (const line of wording.split('\n').map((one) => one.trim()).filter(Boolean)) {
    const item = /^(-|\d+\.) (.*)$/.exec(line);
    if (item) addItem(content, item[1] === '-' ? 'bullet_list' : 'ordered_list', item[2] ?? '');
    else content.push(blockOf(line));
  }
  return content.length === 0 ? emptyDoc : { type: 'doc', content };
}

function blockOf(line: string): Block {
  const shown = /^\{\{(\w+)\}\}$/.exec(line)?.[1];
  if (shown === 'chronology') return { type: 'chronology', attrs: { tags: [] } };
  const what = findingsShown.find((one) => one === shown);
  if (what) return { type: 'findings', attrs: { what } };
  if (line.startsWith('## ')) return { type: 'heading', attrs: { level: 3 }, content: inlines(line.slice(3)) };
  return { type: 'paragraph', content: inlines(line) };
}

function addItem(content: Block[], type: 'bullet_list' | 'ordered_list', text: string): void {
  const item: ListItemNode = { type: 'list_item', content: [{ type: 'paragraph', content: inlines(text) }] };
  const last = content.at(-1);
  if (last?.type === type) content[content.length - 1] = { ...last, content: [...last.content, item] };
  else content.push({ type, content: [item] });
}

function inlines(text: string): Inline[] {
  return text.split(/(\{[a-z_.]+\})/).flatMap((part): Inline[] => {
    if (part === '') return [];
    const name = /^\{([a-z_.]+)\}$/.exec(part)?.[1];
    return [name ? { type: 'field', attrs: { name, value: '' } } : { type: 'text', text: part }];
  });
}
