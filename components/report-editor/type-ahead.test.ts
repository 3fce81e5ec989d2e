import { describe, expect, test } from 'vitest';
import { askedAtEnd } from './type-ahead';

describe('what the end of a line asks for', () => {
  test.each([
    ['The claimant {{', { kind: 'field', query: '', length: 2 }],
    ['The claimant {{claimant.na', { kind: 'field', query: 'claimant.na', length: 13 }],
    ['{{date of ', { kind: 'field', query: 'date of', length: 10 }],
    ['/', { kind: 'phrase', query: '', length: 1 }],
    ['He said. /gai', { kind: 'phrase', query: 'gai', length: 4 }],
    ['(/rom-l', { kind: 'phrase', query: 'rom-l', length: 6 }],
    ['and/or', null],
    ['4/5', null],
    ['05/03', null],
    ['He said. /nl sp', { kind: 'phrase', query: 'nl sp', length: 6 }],
    ['one / two', null],
    ['{{done}} more', null],
    ['', null],
  ])('%j', (line, asked) => {
    expect(askedAtEnd(line)).toEqual(asked);
  });
});
