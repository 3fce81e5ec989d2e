import { describe, expect, it } from 'vitest';
import { formatLineRange, linesOfQuote, linesOnSheet, parseLineRange, transcriptLines } from './deposition-cite';

const lines = (from: number, to: number, say: (line: number) => string = (line) => `Q Question number ${line}?`) => Array.from({ length: to - from + 1 }, (_, at) => `${from + at} ${say(from + at)}`).join('\n');

describe('page and line as printed', () => {
  it.each([
    ['12:3-14:18', '12:3-14:18'],
    ['12:3–14:18', '12:3-14:18'],
    [' 12 : 3 - 18 ', '12:3-12:18'],
    ['12:3', '12:3'],
    ['12:3-12:3', '12:3'],
  ])('reads %s', (text, as) => {
    const range = parseLineRange(text);
    expect(range && formatLineRange(range)).toBe(as);
  });

  it.each(['', '12', '14:2-12:1', '12:9-3', '0:1', '12:0', '12:41', '12:3-', 'p. 12'])('refuses “%s”', (text) => expect(parseLineRange(text)).toBeNull());
});

describe('the lines of a sheet', () => {
  it('reads a page whose number stands above', () => {
    expect(linesOnSheet(`Page 13\n${lines(1, 25)}`)).toEqual({ from: { page: 13, line: 1 }, to: { page: 13, line: 25 } });
    expect(linesOnSheet(`Golden State Reporters\n13\n${lines(1, 25)}`)).toEqual({ from: { page: 13, line: 1 }, to: { page: 13, line: 25 } });
  });

  it('reads a page whose number stands below', () => {
    expect(linesOnSheet(`${lines(1, 25)}\nPage 40`)).toMatchObject({ from: { page: 40 }, to: { page: 40, line: 25 } });
    expect(linesOnSheet(`${lines(1, 25)}\n40`)).toMatchObject({ from: { page: 40 }, to: { page: 40, line: 25 } });
  });

  it('reads the four pages of a condensed sheet, by their heads or by its foot', () => {
    const headed = [13, 14, 15, 16].map((page) => `Page ${page}\n${lines(1, 25)}`).join('\n');
    expect(linesOnSheet(headed)).toEqual({ from: { page: 13, line: 1 }, to: { page: 16, line: 25 } });
    const footed = `${[0, 1].map(() => lines(1, 25)).join('\n')}\n(4) Pages 13 to 14`;
    expect(linesOnSheet(footed)).toEqual({ from: { page: 13, line: 1 }, to: { page: 14, line: 25 } });
  });

  it('keeps empty lines and the words that run on', () => {
    const found = transcriptLines('Page 65\n1 THE CERTIFICATE\n2\n3 I certify that the\nforegoing is true.\n4 A Yes.');
    expect(found.map(({ line, text }) => `${line} ${text}`)).toEqual(['1 THE CERTIFICATE', '2 ', '3 I certify that the foregoing is true.', '4 A Yes.']);
  });

  it('finds none in a letter, a numbered list or a laboratory report', () => {
    expect(transcriptLines('Dear Doctor,\nplease find enclosed 40 pages.')).toEqual([]);
    expect(transcriptLines('Plan:\n1. Therapy\n2. MRI\n3. Return in 6 weeks')).toEqual([]);
    expect(linesOnSheet('WBC 7 4-11\nHGB 14 13-17\n1')).toBeNull();
  });
});

describe('where marked words stand', () => {
  const sheet = `Page 12\n1 Q Did you fall?\n2 A Yes, from the dock,\nin November.\n${lines(3, 24)}\n25 A I was alone.\nPage 13\n1 A Nobody saw it.\n${lines(2, 25)}`;

  it.each([
    ['Yes, from the dock', '12:2'],
    ['1 Q Did you fall?\n2 A Yes, from the dock,', '12:1-12:2'],
    ['in November.', '12:2'],
    ['25 A I was alone.\nPage 13\n1 A Nobody saw it.', '12:25-13:1'],
    ['QUESTION NUMBER 7', '12:7'],
  ])('%s', (quoted, at) => {
    const range = linesOfQuote(sheet, quoted);
    expect(range && formatLineRange(range)).toBe(at);
  });

  it('says nothing where it does not stand', () => {
    expect(linesOfQuote(sheet, 'the other driver')).toBeNull();
    expect(linesOfQuote(sheet, ' ')).toBeNull();
    expect(linesOfQuote('No transcript', 'No transcript')).toBeNull();
  });

  it('takes long text in no time', () => {
    const long = `Page 1\n${Array.from({ length: 20_000 }, (_, at) => `${(at % 25) + 1} a a a a a a b`).join('\n')}`;
    const before = performance.now();
    linesOfQuote(long, 'a a a a a a a c '.repeat(200));
    expect(performance.now() - before).toBeLessThan(1_000);
  });
});
