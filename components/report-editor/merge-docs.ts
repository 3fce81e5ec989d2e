import { diff3Merge } from 'node-diff3';
import type { Block, Inline, ReportDoc, TextNode } from '@/lib/domain/report/doc';
import { canonicalJson } from './canonical';

/** A stretch that both agree on, or one that both changed and of which a person must choose. */
export type MergePart = { readonly kind: 'agreed'; readonly blocks: readonly Block[] } | { readonly kind: 'choice'; readonly base: readonly Block[]; readonly mine: readonly Block[]; readonly theirs: readonly Block[] };
export type Choice = 'mine' | 'theirs' | 'both';

const key = canonicalJson;

/**
 * Brings together what two people made of the same text: block by block, and where both changed the same block, word by
 * word. What is left are choices; without any, the merge is clean.
 */
export function mergeDocs(base: ReportDoc, mine: ReportDoc, theirs: ReportDoc): readonly MergePart[] {
  const blocks = new Map<string, Block>();
  const keysOf = (doc: ReportDoc): string[] => doc.content.map((block) => {
    const text = key(block);
    blocks.set(text, block);
    return text;
  });
  const back = (keys: readonly string[]): Block[] => keys.flatMap((text) => blocks.get(text) ?? []);
  const parts = diff3Merge(keysOf(mine), keysOf(base), keysOf(theirs)).flatMap(({ ok, conflict }): MergePart[] => {
    if (ok) return [{ kind: 'agreed', blocks: back(ok) }];
    return conflict ? byPairs(back(conflict.o), back(conflict.a), back(conflict.b)) : [];
  });
  return joinAgreed(parts);
}

/** The merged text when nothing is left to choose, else null. */
export function cleanMerge(parts: readonly MergePart[]): ReportDoc | null {
  return parts.every(({ kind }) => kind === 'agreed') ? chosenDoc(parts, []) : null;
}

/** The text that follows from the choices, in their order; a choice that was not made keeps both. */
export function chosenDoc(parts: readonly MergePart[], choices: readonly (Choice | undefined)[]): ReportDoc {
  let at = 0;
  const content = parts.flatMap((part) => {
    if (part.kind === 'agreed') return part.blocks;
    const choice = choices[at++] ?? 'both';
    return choice === 'mine' ? part.mine : choice === 'theirs' ? part.theirs : [...part.mine, ...part.theirs];
  });
  return { type: 'doc', content: content.length > 0 ? content : [{ type: 'paragraph' }] };
}

/** Where nobody added or took away a block, each is looked at alone. */
function byPairs(base: readonly Block[], mine: readonly Block[], theirs: readonly Block[]): MergePart[] {
  if (base.length === 0 || base.length !== mine.length || base.length !== theirs.length) return [{ kind: 'choice', base, mine, theirs }];
  return base.map((was, index): MergePart => {
    const [left, right] = [mine[index], theirs[index]];
    const merged = left && right && mergeBlock(was, left, right);
    return merged ? { kind: 'agreed', blocks: [merged] } : { kind: 'choice', base: [was], mine: left ? [left] : [], theirs: right ? [right] : [] };
  });
}

function mergeBlock(base: Block, mine: Block, theirs: Block): Block | null {
  if (key(mine) === key(theirs) || key(theirs) === key(base)) return mine;
  if (key(mine) === key(base)) return theirs;
  const words = [base, mine, theirs].map(wordsOf);
  const [was, left, right] = words;
  if (!was || !left || !right || key({ ...base, content: 0 }) !== key({ ...mine, content: 0 }) || key({ ...base, content: 0 }) !== key({ ...theirs, content: 0 })) return null;
  const parts = diff3Merge(left, was, right);
  if (parts.some(({ conflict }) => conflict)) return null;
  const content = joinText(parts.flatMap(({ ok }) => (ok ?? []).map((text) => JSON.parse(text) as Inline)));
  const { content: _, ...rest } = mine as { readonly content?: unknown };
  return { ...rest, ...(content.length > 0 ? { content } : {}) } as Block;
}

/** A block's words and spaces one by one with their marks, and what stands between them; null for what has no running text. */
function wordsOf(block: Block): string[] | null {
  if (block.type !== 'paragraph' && block.type !== 'heading') return null;
  return (block.content ?? []).flatMap((node) => (node.type === 'text' ? node.text.split(/(\s+)/).filter(Boolean).map((text) => key({ ...node, text })) : [key(node)]));
}

function joinText(given: readonly Inline[]): Inline[] {
  const out: Inline[] = [];
  for (const node of given) {
    const last = out.at(-1);
    if (node.type === 'text' && last?.type === 'text' && key(last.marks) === key(node.marks)) out[out.length - 1] = { ...last, text: last.text + node.text } satisfies TextNode;
    else out.push(node);
  }
  return out;
}

function joinAgreed(parts: readonly MergePart[]): MergePart[] {
  const out: MergePart[] = [];
  for (const part of parts) {
    const last = out.at(-1);
    if (part.kind === 'agreed' && last?.kind === 'agreed') out[out.length - 1] = { kind: 'agreed', blocks: [...last.blocks, ...part.blocks] };
    else out.push(part);
  }
  return out;
}
