import type { Block, Inline, ReportDoc, TableNode } from './doc';
import type { ReportFindings } from './findings';
import { findingsTable } from './findings-tables';

/** Words that look alike; '\n' in them is a break of the line. */
export interface PaperRun {
  readonly text: string;
  readonly strong?: true;
  readonly em?: true;
  readonly underline?: true;
}

export interface PaperCell {
  readonly blocks: readonly PaperBlock[];
  readonly head: boolean;
  readonly colspan: number;
  readonly rowspan: number;
}

/** A table; its first `headRows` are repeated on each page that it goes on to. `shares` are the columns' parts of the width. */
export interface PaperTable {
  readonly kind: 'table';
  readonly shares: readonly number[];
  readonly headRows: number;
  readonly rows: readonly (readonly PaperCell[])[];
}

/** What stands in a section as it is printed: nothing in it has to be looked up any more. */
export type PaperBlock =
  | { readonly kind: 'paragraph'; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'heading'; readonly level: 3 | 4; readonly runs: readonly PaperRun[] }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly PaperBlock[])[] }
  | { readonly kind: 'quote'; readonly blocks: readonly PaperBlock[] }
  | PaperTable;

/** What a document names and does not hold. */
export interface Sources {
  /** The value of a merge field now; null for one that nobody knows, which keeps what it last was. */
  readonly field: (name: string) => string | null;
  readonly findings: ReportFindings;
  /** The chronology, narrowed to tags where some are named. */
  readonly chronology: (tags: readonly string[]) => readonly PaperBlock[];
}

/** A section's document with fields filled, cites as their labels, findings and chronology put in. Empty paragraphs are left out. */
export function paperBlocks(doc: ReportDoc, sources: Sources): PaperBlock[] {
  return blocksOf(doc.content, sources);
}

function blocksOf(nodes: readonly Block[], sources: Sources): PaperBlock[] {
  return nodes.flatMap((node) => blockOf(node, sources));
}

function blockOf(node: Block, sources: Sources): readonly PaperBlock[] {
  switch (node.type) {
    case 'paragraph': {
      const runs = runsOf(node.content ?? [], sources);
      return runs.length === 0 ? [] : [{ kind: 'paragraph', runs }];
    }
    case 'heading': {
      const runs = runsOf(node.content ?? [], sources);
      return runs.length === 0 ? [] : [{ kind: 'heading', level: node.attrs.level, runs }];
    }
    case 'bullet_list':
    case 'ordered_list': {
      const items = node.content.map((item) => blocksOf(item.content, sources)).filter((blocks) => blocks.length > 0);
      return items.length === 0 ? [] : [{ kind: 'list', ordered: node.type === 'ordered_list', items }];
    }
    case 'blockquote': {
      const blocks = blocksOf(node.content, sources);
      return blocks.length === 0 ? [] : [{ kind: 'quote', blocks }];
    }
    case 'table':
      return tableOf(node, sources);
    case 'findings':
      return tableOf(findingsTable(node.attrs.what, sources.findings), sources);
    case 'chronology':
      return sources.chronology(node.attrs.tags);
  }
}

function tableOf({ content }: TableNode, sources: Sources): readonly PaperBlock[] {
  const rows = content.map((row) => row.content.map((cell): PaperCell => ({ blocks: blocksOf(cell.content, sources), head: cell.type === 'table_header', colspan: cell.attrs?.colspan ?? 1, rowspan: cell.attrs?.rowspan ?? 1 })));
  const given = (content[0]?.content ?? []).flatMap(({ attrs }) => Array.from({ length: attrs?.colspan ?? 1 }, (_, at) => attrs?.colwidth?.[at] ?? 0));
  if (given.length === 0) return [];
  const shares = given.every((width) => width > 0) ? given : sharesByWords(rows, given.length);
  // A label across all columns below the first row names a group; it is no row of labels.
  const body = rows.findIndex((row, at) => row.length === 0 || !row.every(({ head }) => head) || (at > 0 && row.length === 1));
  return [{ kind: 'table', shares, headRows: body === -1 ? Math.min(1, rows.length) : Math.min(body, 3), rows }];
}

/** How wide each column should be by what stands in it: long words never break, long texts get more than short ones, within bounds. */
function sharesByWords(rows: readonly (readonly PaperCell[])[], count: number): number[] {
  const most = Array.from({ length: count }, () => 4);
  const taken = Array.from({ length: count }, () => 0);
  for (const row of rows) {
    let column = 0;
    for (const { blocks, colspan, rowspan } of row) {
      while ((taken[column] ?? 0) > 0) column += 1;
      if (colspan === 1 && column < count) {
        const text = plainWords(blocks);
        const longest = Math.max(0, ...text.split(/\s+/).map((word) => word.length));
        most[column] = Math.max(most[column] ?? 0, Math.min(longest, 18), Math.min(Math.sqrt(text.length) * 3.2, 40));
      }
      for (let at = column; at < column + colspan; at += 1) taken[at] = rowspan;
      column += colspan;
    }
    for (let at = 0; at < count; at += 1) taken[at] = Math.max(0, (taken[at] ?? 0) - 1);
  }
  return most;
}

/** Runs of one look each; neighbours that look alike are one. Space at both ends is left out. */
function runsOf(nodes: readonly Inline[], { field }: Sources): PaperRun[] {
  const runs: PaperRun[] = [];
  for (const node of nodes) {
    const run = runOf(node, field);
    const last = runs.at(-1);
    if (run.text === '') continue;
    if (last && last.strong === run.strong && last.em === run.em && last.underline === run.underline) runs[runs.length - 1] = { ...last, text: last.text + run.text };
    else runs.push(run);
  }
  return trimmed(runs);
}

function runOf(node: Inline, field: Sources['field']): PaperRun {
  switch (node.type) {
    case 'text': {
      const has = (type: 'strong' | 'em' | 'underline') => (node.marks?.some((mark) => mark.type === type) ? { [type]: true as const } : {});
      return { text: node.text.replace(/[\r\n\t]+/g, ' '), ...has('strong'), ...has('em'), ...has('underline') };
    }
    case 'field':
      return { text: field(node.attrs.name) ?? node.attrs.value };
    case 'cite':
      return { text: `[${node.attrs.label}]` };
    case 'hard_break':
      return { text: '\n' };
  }
}

function trimmed(runs: readonly PaperRun[]): PaperRun[] {
  const whole = runs.map((run) => run.text).join('');
  if (whole.trim() === '') return [];
  return runs.map((run, at) => ({ ...run, text: at === 0 ? run.text.trimStart() : run.text })).map((run, at) => ({ ...run, text: at === runs.length - 1 ? run.text.trimEnd() : run.text })).filter(({ text }) => text !== '');
}

/** A paragraph of plain words. */
export function words(text: string): PaperBlock {
  return { kind: 'paragraph', runs: [{ text }] };
}

/** A table of plain words under one row of labels. */
export function wordTable(columns: readonly { readonly label: string; readonly share: number }[], rows: readonly (readonly string[])[]): PaperTable {
  const cell = (text: string, head: boolean): PaperCell => ({ blocks: text === '' ? [] : text.split('\n').map((line) => words(line)), head, colspan: 1, rowspan: 1 });
  return { kind: 'table', shares: columns.map(({ share }) => share), headRows: 1, rows: [columns.map(({ label }) => cell(label, true)), ...rows.map((row) => columns.map((_, at) => cell(row[at] ?? '', false)))] };
}

/** The plain words of blocks, a line each; cells are parted by tabs. */
export function plainWords(blocks: readonly PaperBlock[]): string {
  return blocks.map(plainBlock).filter((line) => line !== '').join('\n');
}

function plainBlock(block: PaperBlock): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return block.runs.map(({ text }) => text).join('');
    case 'list':
      return block.items.map(plainWords).join('\n');
    case 'quote':
      return plainWords(block.blocks);
    case 'table':
      return block.rows.map((row) => row.map((cell) => plainWords(cell.blocks).replaceAll('\n', ' ')).join('\t')).join('\n');
  }
}
