import type { WordLine } from '../../records/page-reading';

/** A word on a page; places in thousandths of the page as it is shown upright. */
export interface Word {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Words that stand in one line across the page, from left to right. */
export interface Row {
  readonly page: number;
  readonly words: readonly Word[];
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const middle = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
const heightOf = (word: Word): number => (word.top + word.bottom) / 2;

/** How much lines fall from left to right, from the long ones: recognition read each of them as one. */
function slopeOf(lines: readonly (readonly Word[])[]): number {
  const slopes = lines.flatMap((line) => {
    const [first, last] = [line[0], line.at(-1)];
    return first && last && last.left - first.left > 300 ? [(heightOf(last) - heightOf(first)) / (last.left - first.left)] : [];
  });
  return slopes.length < 3 ? 0 : middle(slopes);
}

/** The rows of one page, from top to bottom, as if it lay level: cells of a table stand in the row that they were printed in. */
export function rowsOf(page: number, lines: readonly WordLine[]): Row[] {
  const placed = lines.map((line) => line.map(([text, left, top, width, height]): Word => ({ text, left, right: left + width, top, bottom: top + height })).filter(({ text }) => text.trim() !== ''));
  const slope = slopeOf(placed);
  const words = placed.flat().map((word) => ({ word, level: heightOf(word) - slope * word.left }));
  const high = middle(words.map(({ word }) => word.bottom - word.top)) || 10;
  const rows: { level: number; words: Word[] }[] = [];
  for (const { word, level } of words.sort((a, b) => a.level - b.level)) {
    const row = rows.at(-1);
    if (row && Math.abs(row.level - level) < high * 0.62) {
      row.words.push(word);
      row.level = row.level + (level - row.level) / row.words.length;
    } else rows.push({ level, words: [word] });
  }
  return rows.map((row) => rowFrom(page, row.words.sort((a, b) => a.left - b.left)));
}

function rowFrom(page: number, words: readonly Word[]): Row {
  const sides = { left: Math.min(...words.map(({ left }) => left)), right: Math.max(...words.map(({ right }) => right)), top: Math.min(...words.map(({ top }) => top)), bottom: Math.max(...words.map(({ bottom }) => bottom)) };
  return { page, words, text: words.map(({ text }) => text).join(' '), ...sides };
}
