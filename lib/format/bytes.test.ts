import { expect, it } from 'vitest';
import { formatBytes } from './bytes';

it.each([
  [0, '0 bytes'],
  [812, '812 bytes'],
  [24_300, '24 kB'],
  [3_120_000, '3.1 MB'],
  [48_000_000, '48 MB'],
  [2_000_000_000, '2 GB'],
])('%i is %s', (bytes, words) => expect(formatBytes(bytes)).toBe(words));
