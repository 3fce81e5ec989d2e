import { describe, expect, it } from 'vitest';
import { readContactFilters, writeContactFilters } from './contact-filters';

const read = (query: string) => readContactFilters(new URLSearchParams(query));

describe('the filter of the contacts in the URL', () => {
  it('comes back as it was written', () => {
    const filters = read('q=ostr&role=defense_attorney&kind=person&state=all');
    expect(filters).toEqual({ q: 'ostr', role: 'defense_attorney', kind: 'person', state: 'all' });
    expect(read(writeContactFilters(filters))).toEqual(filters);
  });
  it('ignores what it does not know, and what goes without saying', () => {
    expect(read('role=wizard&kind=robot&state=active&page=4')).toEqual({});
    expect(writeContactFilters({ q: undefined })).toBe('');
  });
});
