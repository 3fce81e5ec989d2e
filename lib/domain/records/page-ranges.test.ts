import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countOf, pagesOf, rangesInWords, rangesOf } from './page-ranges';

describe('ranges of pages', () => {
  it.each([
    [[], '', 0],
    [[4], '4', 1],
    [[3, 1, 2, 7], '1–3, 7', 4],
    [[10, 12, 13], '10, 12–13', 3],
  ])('%j are %s', (pages, words, count) => {
    expect(rangesInWords(rangesOf(pages))).toBe(words);
    expect(countOf(rangesOf(pages))).toBe(count);
  });

  it('hold exactly the pages they were made of', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 400 })), (pages) => {
      expect(pagesOf(rangesOf(pages))).toEqual([...pages].sort((a, b) => a - b));
    }));
  });
});
