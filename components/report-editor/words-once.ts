import type { ReportDoc } from '@/lib/domain/report/doc';
import { textOf } from '@/lib/domain/report/doc';

const counted = new WeakMap<ReportDoc, number>();

/** How many words stand in a document; each document is counted once. Findings and the chronology are not counted. */
export function wordsOnce(doc: ReportDoc): number {
  const known = counted.get(doc);
  if (known !== undefined) return known;
  const words = textOf(doc).replace(/\{[a-z]+\}/g, '').match(/[\p{L}\p{N}][\p{L}\p{N}'’.,/-]*/gu)?.length ?? 0;
  counted.set(doc, words);
  return words;
}
