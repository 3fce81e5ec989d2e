import type { Block, CiteNode, Inline, ReportDoc } from './doc';
import { docOfText, textOf } from './doc';
import type { ImportedBlock } from './imported';
import { paperBlocks, plainWords, type Sources } from './paper-blocks';
import type { SectionKey } from './sections';
import { namesComposed, namesSection } from './title-likeness';
import { inlinesOf, mapInline } from './walk';

export interface SectionToFill {
  readonly id: string;
  readonly key: SectionKey;
  readonly title: string;
  readonly doc: ReportDoc;
}

/** A stretch of an imported file under one heading, and where it seems to belong. */
export interface MatchedPart {
  /** Empty for what stands before the first heading. */
  readonly title: string;
  readonly doc: ReportDoc;
  /** The section that it seems to be; null where none is like it. */
  readonly sectionId: string | null;
  /** It is what the product prints by itself: letterhead, time, disclosure, signature. */
  readonly isComposed: boolean;
  readonly isChanged: boolean;
}

const sure = 0.72;

/**
 * A file cut at the headings that name sections, and at those of the level at which most of them stand. Each section is given once, to the
 * title that is most like it. What was not changed keeps its fields and cites; findings and the chronology become themselves again.
 */
export function matchSections(blocks: readonly ImportedBlock[], sections: readonly SectionToFill[], sources: Sources): MatchedPart[] {
  const parts = cutAtHeadings(blocks, sections);
  const claims = parts
    .flatMap(({ title }, at) => (title === '' ? [] : sections.map((section) => ({ at, section, score: namesSection(title, section) }))))
    .filter(({ score }) => score >= sure)
    .sort((a, b) => b.score - a.score || a.at - b.at);
  const given = new Map<number, SectionToFill>();
  for (const { at, section } of claims) if (!given.has(at) && ![...given.values()].includes(section)) given.set(at, section);
  return parts.map(({ title, content }, at): MatchedPart => {
    const section = given.get(at) ?? null;
    const doc: ReportDoc = { type: 'doc', content: content.length > 0 ? content : docOfText('').content };
    const kept = section ? withKnown(doc, section.doc, sources) : doc;
    // Before the first heading stands the head of a report, unless there are no headings.
    const isComposed = section === null && ((title === '' && given.size > 0) || namesComposed(title, sure) || /^exhibits$/i.test(title.trim()));
    return { title, doc: kept, sectionId: section?.id ?? null, isComposed, isChanged: section === null || textOf(kept) !== textOf(section.doc) };
  }).filter(({ sectionId, doc }) => sectionId !== null || textOf(doc) !== '');
}

function cutAtHeadings(blocks: readonly ImportedBlock[], sections: readonly SectionToFill[]): { readonly title: string; readonly content: Block[] }[] {
  const titleOf = ({ block }: ImportedBlock) => textOf({ content: [block] }).replaceAll('\n', ' ').trim();
  const isNamed = (one: ImportedBlock) => (one.level > 0 || one.likely) && (sections.some((section) => namesSection(titleOf(one), section) >= sure) || namesComposed(titleOf(one), sure));
  const named = blocks.filter(isNamed);
  const levels = named.filter(({ level }) => level > 0).map(({ level }) => level);
  const usual = mostCommon(levels);
  const parts: { title: string; content: Block[] }[] = [{ title: '', content: [] }];
  for (const one of blocks) {
    // With real headings at hand, lines that only look like one are words; a subtitle is none of the sections' level.
    const cuts = one.level > 0 ? one.level === usual || (isNamed(one) && one.level < (usual ?? 0)) || (one.level < (usual ?? 0) && usual !== null) : one.likely && usual === null && isNamed(one);
    if (cuts) parts.push({ title: titleOf(one), content: [] });
    else parts.at(-1)?.content.push(one.level > 0 && one.block.type === 'heading' ? { ...one.block, attrs: { level: usual !== null && one.level > usual + 1 ? 4 : 3 } } : one.block);
  }
  return parts;
}

function mostCommon(levels: readonly number[]): number | null {
  const counts = Map.groupBy(levels, (level) => level);
  return [...counts].sort((a, b) => b[1].length - a[1].length || a[0] - b[0])[0]?.[0] ?? null;
}

const squeezed = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Blocks that read as they were printed are the ones that were there; in others, cites that are still named are linked again. */
function withKnown(doc: ReportDoc, before: ReportDoc, sources: Sources): ReportDoc {
  const known = new Map<string, Block[]>();
  for (const block of before.content) {
    const printed = squeezed(plainWords(paperBlocks({ type: 'doc', content: [block] }, sources)));
    if (printed !== '') known.set(printed, [...(known.get(printed) ?? []), block]);
  }
  const cites = new Map(inlinesOf(before.content).flatMap((node) => (node.type === 'cite' ? [[`[${node.attrs.label}]`, node] as const] : [])));
  return { type: 'doc', content: doc.content.map((block) => known.get(squeezed(textOf({ content: [block] })))?.shift() ?? linked(block, cites)) };
}

function linked(block: Block, cites: ReadonlyMap<string, CiteNode>): Block {
  if (cites.size === 0) return block;
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ? { ...block, content: block.content.flatMap((node) => linkedInline(node, cites)) } : block;
  if (block.type === 'findings' || block.type === 'chronology') return block;
  // Deeper ones keep their words; an inline that is a whole cite is linked.
  return mapInline(block, (node) => (node.type === 'text' ? (cites.get(node.text.trim()) ?? node) : node));
}

function linkedInline(node: Inline, cites: ReadonlyMap<string, CiteNode>): Inline[] {
  if (node.type !== 'text') return [node];
  return node.text.split(/(\[[^[\]]{1,200}\])/).filter((text) => text !== '').map((text) => cites.get(text) ?? { ...node, text });
}
