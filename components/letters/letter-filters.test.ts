import { describe, expect, it } from 'vitest';
import { letterAddress, letterQuery, readLetterView } from './letter-filters';

const read = (query: string) => readLetterView((name) => new URLSearchParams(query).get(name));
const caseId = '0198a7f2-3c1d-7aaa-8bbb-0123456789ab';

describe('the filter of letters in the URL', () => {
  it.each(['', 'show=sent', 'show=to_print&kind=no_show_notice', `case=${caseId}`, `show=drafts&case=${caseId}`, 'q=Reyes'])('survives: %s', (query) => {
    const view = read(query);
    expect(letterAddress(view)).toBe(query ? `/letters?${query}` : '/letters');
    expect(read(letterAddress(view).split('?')[1] ?? '')).toEqual(view);
  });
  it('takes what is unknown as not set', () => {
    expect(read('show=everything&kind=ransom&case=12&q=%20%20')).toEqual({ show: 'drafts', kind: null, caseId: null, q: '' });
  });
  it('asks for one kind, one case', () => {
    expect(letterQuery(read(`kind=deficiency&case=${caseId}`))).toEqual({ show: 'all', kind: ['deficiency'], caseId });
  });
});
