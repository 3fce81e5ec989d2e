import { describe, expect, it } from 'vitest';
import { countLogicalPages, printedPages, transcriptLines } from './logical-pages';

const lines = (seed: number) => Array.from({ length: 25 }, (_, at) => `${String(at + 1).padStart(2)} ${at % 2 === seed % 2 ? 'Q Did you go to the clinic?' : 'A Yes, I went there on Monday.'}`);
const sheet = (first: number, count: number) => Array.from({ length: count }, (_, at) => [`Page ${first + at}`, ...lines(at)].join('\n')).join('\n');
const count = (text: string) => countLogicalPages({ text });

describe('countLogicalPages', () => {
  it.each([1, 2, 3, 4])('counts %i printed pages on a sheet', (pages) => expect(count(sheet(9, pages))).toBe(pages));

  it('counts by line numbers where page numbers were not read', () => {
    expect(count(`${lines(0).join('\n')}\n${lines(1).join('\n')}`)).toBe(2);
    expect(count(lines(0).map((line, at) => `${line}   ${lines(1)[at] ?? ''}`).join('\n'))).toBe(2);
  });

  it('counts one for everything that is no transcript', () => {
    expect(count('')).toBe(1);
    expect(count('Page 1\nPage 2\nPage 3')).toBe(1);
    expect(count(Array.from({ length: 3 }, () => Array.from({ length: 25 }, (_, at) => `${at + 1} 99213 Office visit`).join('\n')).join('\n'))).toBe(1);
  });
});

describe('printedPages', () => {
  it('gives the numbers that follow one another, and none that do not', () => {
    expect(printedPages('Page 9\nx\nPage 10')).toEqual([9, 10]);
    expect(printedPages('Page 9   Page 10\nPage 11   Page 12')).toEqual([9, 10, 11, 12]);
    expect(printedPages('Page 9\nPage 40')).toEqual([]);
  });
});

describe('transcriptLines', () => {
  it('knows each line by its printed page and number; lines without one go on', () => {
    expect(transcriptLines('Page 12\n1 Q Where were you?\n2 A At work. I was\nat the dock.\nPage 13\n1 Q And then?')).toEqual([
      { page: 12, line: 1, text: 'Q Where were you?' },
      { page: 12, line: 2, text: 'A At work. I was at the dock.' },
      { page: 13, line: 1, text: 'Q And then?' },
    ]);
  });
});
