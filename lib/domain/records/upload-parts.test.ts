import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missingParts, partAt, partBytes } from './upload-parts';

describe('the parts of an upload', () => {
  it.each([
    ['an empty file has none', 0, 0, null],
    ['one byte', 1, 0, 1],
    ['exactly one part', partBytes, 0, partBytes],
    ['one byte more', partBytes + 1, partBytes, 1],
    ['no part begins there', 100, 7, null],
    ['past the end', partBytes, partBytes, null],
    ['before the beginning', partBytes, -partBytes, null],
  ])('%s', (_label, fileBytes, offset, bytes) => expect(partAt(fileBytes, offset)?.bytes ?? null).toBe(bytes));

  it('those that are missing and those that are there make up the file, whichever came', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 20 * partBytes }), fc.func(fc.boolean()), (fileBytes, came) => {
      const all = missingParts(fileBytes, []);
      const held = all.filter(({ offset }) => came(offset));
      const missing = missingParts(fileBytes, held);
      expect([...held, ...missing].reduce((sum, { bytes }) => sum + bytes, 0)).toBe(fileBytes);
      expect(missing).toEqual(all.filter((part) => !held.includes(part)));
    }));
  });
});
