import { describe, expect, it } from 'vitest';
import { readAddress, writeAddress } from './viewer-address';

describe('the address of the viewer', () => {
  it.each([
    ['', '?page=1'],
    ['page=12&panel=compare', '?page=12&panel=compare'],
    ['page=3&list=find&find=lumbar+strain', '?page=3&list=find&find=lumbar+strain'],
    ['page=-4&list=poems&panel=', '?page=1'],
    ['page=1e9x', '?page=1'],
  ])('%s reads as %s', (given, written) => {
    expect(writeAddress(readAddress(new URLSearchParams(given)))).toBe(written);
  });
});
