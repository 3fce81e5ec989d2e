import { textOf, type Block, type ReportDoc } from '@/lib/domain/report/doc';

const counted = new WeakMap<Block, number>();

/** How many words stand in a document; each block is counted once. Findings and the chronology are not counted. */
export function wordsOnce(doc: ReportDoc): number {
  return doc.content.reduce((sum, block) => sum + wordsInBlock(block), 0);
}

function wordsInBlock(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = textOf({ content: [block] }).replace(/\{[a-z]+\}/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0;
  counted.set(block, words);
  return words;
}
