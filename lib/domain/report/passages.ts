import type { Block, Inline, ListItemNode, ReportDoc, TableCellNode, TableRowNode } from './doc';
import type { ReportFacts } from './facts';
import { fieldValues, fillFields, gapsInReport } from './merge-fields';
import type { WrittenSection } from './sections';

type Node = Block | ListItemNode | TableRowNode | TableCellNode;

/** A stretch of a section under one label: the section's own title, or a heading in it. Fields say what they say now. */
export interface Passage {
  readonly sectionId: string;
  readonly key: WrittenSection;
  readonly label: string;
  /** All its words, a line a block, cites in brackets. */
  readonly text: string;
  /** How many words of it are the physician's: without merge fields, cites, prompts in brackets and labels that end in a colon. */
  readonly ownWords: number;
  /** Prompts and fields without a value that are still in it. */
  readonly gaps: readonly string[];
  /** What it prints from elsewhere: 'diagnoses', 'chronology' … */
  readonly shows: readonly string[];
  readonly citedPacketIds: readonly string[];
}

/** The passages of a report's written sections, in order. A section without words is one passage without words. */
export function passagesOf(facts: ReportFacts): Passage[] {
  const values = fieldValues(facts);
  return facts.sections.flatMap(({ id, key, title, doc }) => passagesOfDoc(fillFields(doc, values), { sectionId: id, key, label: title }));
}

function passagesOfDoc(doc: ReportDoc, of: Pick<Passage, 'sectionId' | 'key' | 'label'>): Passage[] {
  const stretches: { label: string; blocks: Node[] }[] = [{ label: of.label, blocks: [] }];
  for (const block of doc.content) {
    const { label, rest } = labelled(block);
    if (label !== '') stretches.push({ label, blocks: rest ? [rest] : [] });
    else stretches.at(-1)?.blocks.push(block);
  }
  return stretches.filter(({ blocks }, at) => at === 0 ? blocks.length > 0 || stretches.length === 1 : true).map(({ label, blocks }) => ({ ...of, label, ...measured(blocks) }));
}

/** A heading; a short line in bold, in capitals or with a colon at its end; or bold words that a paragraph begins with. */
function labelled(block: Node): { label: string; rest: Node | null } {
  if (block.type === 'heading') return { label: plain(block.content ?? []).trim() || ' ', rest: null };
  if (block.type !== 'paragraph' || !block.content?.length) return { label: '', rest: null };
  const [first, ...others] = block.content;
  const whole = plain(block.content).trim();
  const isStrong = (node: Inline | undefined) => node?.type === 'text' && node.marks?.some(({ type }) => type === 'strong');
  if (isShort(whole) && (block.content.every(isStrong) || (/[A-Z]{3}/.test(whole) && whole === whole.toUpperCase() && !/\d/.test(whole)) || (whole.endsWith(':') && others.length === 0))) return { label: whole, rest: null };
  if (isStrong(first) && first?.type === 'text' && isShort(first.text) && /[:.]\s*$/.test(first.text)) return { label: first.text.trim(), rest: { ...block, content: others } };
  return { label: '', rest: null };
}

const isShort = (words: string): boolean => words !== '' && words.split(/\s+/).length <= 8;

function measured(blocks: readonly Node[]): Omit<Passage, 'sectionId' | 'key' | 'label'> {
  const lines: string[] = [];
  const shows: string[] = [];
  const cited: string[] = [];
  let ownWords = 0;
  const walk = (node: Node): void => {
    if (node.type === 'findings') return void shows.push(node.attrs.what);
    if (node.type === 'chronology') return void shows.push('chronology');
    if (node.type !== 'paragraph' && node.type !== 'heading') return (node.content as readonly Node[]).forEach(walk);
    const inlines = node.content ?? [];
    lines.push(plain(inlines).trim());
    ownWords += wordsIn(inlines.map((inline, at) => own(inline, inlines[at + 1])).join(' '));
    for (const inline of inlines) if (inline.type === 'cite') cited.push(inline.attrs.packetId);
  };
  blocks.forEach(walk);
  const text = lines.filter(Boolean).join('\n');
  return { text, ownWords, gaps: gapsInReport(text), shows, citedPacketIds: [...new Set(cited)] };
}

/** The physician's words of a node: a label before a field, 'Date of injury:', is not counted. */
function own(node: Inline, next: Inline | undefined): string {
  if (node.type !== 'text') return '';
  return next?.type === 'field' ? node.text.replace(/[\w’'/() -]{1,40}:\s*$/, '') : node.text;
}

/** Words of a text, without prompts in brackets, lines to fill in and signs that something is still to come. */
export function wordsIn(text: string): number {
  return text.replace(/\[[^[\]\n]*\]/g, ' ').replace(/\b(TBD|TBA|TODO|X{3,})\b/g, ' ').match(/[\p{L}\p{N}][\p{L}\p{N}’'.-]*/gu)?.length ?? 0;
}

function plain(inlines: readonly Inline[]): string {
  return inlines.map((node) => (node.type === 'text' ? node.text : node.type === 'field' ? node.attrs.value : node.type === 'cite' ? `[${node.attrs.label}]` : '\n')).join('');
}

/** The words of a passage without what is still to be filled in: a prompt says nothing. */
export function saidIn({ text, gaps }: Pick<Passage, 'text' | 'gaps'>): string {
  return gaps.reduce((left, gap) => left.replaceAll(gap, ' '), text);
}

/** A text in sentences. A point after a title, an initial or within a number ends none. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]["”’)\]]?)(?<!\b(?:Dr|Mr|Ms|Mrs|Mx|[Nn]o|[Nn]os|St|vs|v|approx|Jr|Sr|Inc|Co|p|pp|[A-Z])\.)\s+|\n/).map((sentence) => sentence.trim()).filter(Boolean);
}
