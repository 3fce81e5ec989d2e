import { expect, it } from 'vitest';
import { rangesWithin, readingRanges } from './reading-ranges';

const pages = (first: number, last: number) => Array.from({ length: last - first + 1 }, (_, at) => first + at);

it.each([
  ['a small file', pages(1, 999), [{ first: 1, last: 999 }]],
  ['a file of two children', pages(1, 1_500), [{ first: 1, last: 1_000 }, { first: 1_001, last: 1_500 }]],
  ['a large packet', pages(1, 5_000), [{ first: 1, last: 2_500 }, { first: 2_501, last: 5_000 }]],
  ['what is left of one', pages(3_000, 5_000), [{ first: 3_000, last: 4_000 }, { first: 4_001, last: 5_000 }]],
  ['pages here and there', [4, 9, 1_003, 1_004], [{ first: 4, last: 1_003 }, { first: 1_004, last: 1_004 }]],
  ['nothing', [], []],
])('ranges of %s', (_name, given, expected) => expect(readingRanges(given)).toEqual(expected));

it('keeps a range within so many numbers, whatever is missing in it', () => expect(rangesWithin([1, 2, 40, 41, 90], 40)).toEqual([{ first: 1, last: 40 }, { first: 41, last: 41 }, { first: 90, last: 90 }]));
