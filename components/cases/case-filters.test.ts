import { describe, expect, it } from 'vitest';
import { isNarrowed, readCaseFilters, writeCaseFilters } from './case-filters';

const read = (query: string) => readCaseFilters(new URLSearchParams(query));

describe('the filter of the case list in the URL', () => {
  it('comes back as it was written', () => {
    const filters = read('q=kar&kind=QME&kind=AME&stage=EXAMINED&state=all&sort=exam');
    expect(filters).toEqual({ q: 'kar', kind: ['QME', 'AME'], stage: ['EXAMINED'], state: 'all', sort: 'exam' });
    expect(read(writeCaseFilters(filters))).toEqual(filters);
  });
  it('ignores what it does not know', () => {
    expect(read('kind=QUACK&sort=up&physicianId=1%27--&page=4')).toEqual({});
  });
  it('knows that an order narrows nothing', () => {
    expect([isNarrowed(read('sort=fee')), isNarrowed(read('q=a'))]).toEqual([false, true]);
  });
});
