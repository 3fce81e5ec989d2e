import type { PlacedWord } from '../../domain/records/reading-order';
import type { SeenLines } from './port';

const wordLevel = '5';

/** The words of Tesseract's table: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. */
export function linesOfTsv(tsv: string): SeenLines {
  const lines = new Map<string, PlacedWord[]>();
  for (const row of tsv.split('\n')) {
    const cells = row.split('\t');
    const [level, page, block, paragraph, line] = cells;
    const text = cells.slice(11).join('\t').trim();
    if (level !== wordLevel || text === '') continue;
    const [left = 0, top = 0, width = 0, height = 0, confidence = 0] = cells.slice(6, 11).map(Number);
    const key = [page, block, paragraph, line].join(' ');
    const words = lines.get(key) ?? [];
    words.push({ text, confidence, left, top, width, height });
    lines.set(key, words);
  }
  return [...lines.values()];
}
