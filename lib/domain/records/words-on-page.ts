import { placesOf } from './find-in-text';
import type { WordLine } from './page-reading';

/** Left, top, width, height in thousandths of the page. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/** Where these words stand on a page: one box a line and place. Words may run on over the end of a line. */
export function boxesOf(lines: readonly WordLine[], words: string): Box[] {
  const pieces = lines.flatMap((line, row) => line.map((word) => ({ word, row })));
  const starts: number[] = [];
  let text = '';
  for (const { word } of pieces) {
    starts.push(text.length);
    text += `${word[0]} `;
  }
  return placesOf(text, words).flatMap(([from, to]) => {
    const boxes = new Map<number, Box>();
    pieces.forEach(({ word: [letters, left, top, width, height], row }, at) => {
      const start = starts[at] ?? 0;
      const [first, last] = [Math.max(from, start), Math.min(to, start + letters.length)];
      if (first >= last || letters.length === 0) return;
      // A part of a word is marked by its share of the letters.
      const part: Box = [left + (width * (first - start)) / letters.length, top, (width * (last - first)) / letters.length, height];
      boxes.set(row, joined(boxes.get(row), part));
    });
    return [...boxes.values()];
  });
}

function joined(before: Box | undefined, [left, top, width, height]: Box): Box {
  if (!before) return [left, top, width, height];
  const [l, t] = [Math.min(before[0], left), Math.min(before[1], top)];
  return [l, t, Math.max(before[0] + before[2], left + width) - l, Math.max(before[1] + before[3], top + height) - t];
}

/** Words in reading order, each with the line of the page on which it stands, as text of as many lines. */
export function inRows(words: readonly { readonly row: string; readonly letters: string }[]): string {
  return words.reduce((text, { row, letters }, at) => `${text}${at === 0 ? '' : words[at - 1]?.row === row ? ' ' : '\n'}${letters}`, '').trim();
}
