import { describe, expect, it } from 'vitest';
import { inReadingOrder, type PlacedWord } from './reading-order';

const high = 24;

/** A line of words of 12 pixels a letter, beginning at a place. */
function line(text: string, left: number, top: number, confidence = 90): PlacedWord[] {
  let x = left;
  return text.split(' ').map((word) => {
    const placed = { text: word, confidence, left: x, top, width: word.length * 12, height: high };
    x += (word.length + 1) * 12;
    return placed;
  });
}

const read = (lines: PlacedWord[][], slope = 0) => inReadingOrder(lines, 1700, slope).map((words) => words.map(({ text }) => text).join(' '));

describe('the order in which recognized lines are read', () => {
  it('goes through a table row by row, although its columns were found one after the other', () => {
    const rows = ['06:00', '07:15', '08:00'];
    const columns = [rows, ['118/74', '121/80', '119/76'], ['resting', 'awake', 'asleep']];
    const lines = columns.flatMap((column, at) => column.map((cell, row) => line(cell, 100 + at * 600, 100 + row * 50)));
    expect(read(lines)).toEqual(['06:00 118/74 resting', '07:15 121/80 awake', '08:00 119/76 asleep']);
  });

  it('follows rows that fall to the right', () => {
    const slope = Math.tan((0.9 * Math.PI) / 180);
    const cell = (text: string, x: number, row: number) => line(text, x, 100 + row * 40 + x * slope);
    expect(read([cell('a1', 100, 0), cell('a2', 100, 1), cell('b1', 1500, 0), cell('b2', 1500, 1)], slope)).toEqual(['a1 b1', 'a2 b2']);
  });

  it('reads a condensed transcript down one column, then down the next; what stands above stays there', () => {
    const column = (from: number, left: number) => Array.from({ length: 25 }, (_, at) => line(`${at + 1} Q Where did you work in year ${from + at}?`, left, 200 + at * 60));
    const head = line('Deposition of the applicant, taken before a certified shorthand reporter, in a condensed form', 200, 80);
    const both = [...column(1, 120), ...column(26, 920)];
    const text = read([head, ...both.sort((a, b) => (a[0]?.top ?? 0) - (b[0]?.top ?? 0))]);
    expect(text[0]).toMatch(/^Deposition of the applicant/);
    expect(text.slice(1).map((row) => Number(/year (\d+)/.exec(row)?.[1]))).toEqual(Array.from({ length: 50 }, (_, at) => at + 1));
  });

  it('does not take a form of labels and values for columns', () => {
    const fields = Array.from({ length: 20 }, (_, at) => [line(`${at + 1}. Name of field`, 100, 100 + at * 50), line(`Value ${at}`, 900, 100 + at * 50)]).flat();
    expect(read(fields)[3]).toBe('4. Name of field Value 3');
  });

  it('leaves out what nobody wrote, and keeps short words, numbers and signs that are sure', () => {
    const noise = [line('|', 10, 100, 80), line('~', 40, 300, 95), line('.', 900, 500, 30), line('—', 20, 700, 20)];
    expect(read([line('1 - No', 100, 100), ...noise])).toEqual(['1 - No']);
    expect(read([])).toEqual([]);
  });
});
