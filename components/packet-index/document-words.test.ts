import { describe, expect, it } from 'vitest';
import { serviceDates } from './document-words';

describe('serviceDates', () => {
  it.each([
    ['2025-01-21', '2025-03-03', 'Jan 21, 2025 – Mar 3, 2025'],
    ['2025-01-21', '2025-01-21', 'Jan 21, 2025'],
    ['2025-01-21', null, 'Jan 21, 2025'],
    [null, null, ''],
  ])('%s to %s', (serviceOn, serviceEndOn, words) => {
    expect(serviceDates({ serviceOn, serviceEndOn })).toBe(words);
  });
});
