import { describe, expect, it } from 'vitest';
import { readReportView, reportsAddress, reportsQuery } from './report-filters';

const read = (query: string) => readReportView((name) => new URLSearchParams(query).get(name));
const physician = '0198a7f2-3c1d-7aaa-8bbb-0123456789ab';

describe('the filter of reports in the URL', () => {
  it.each(['', 'show=review', `show=signed&physician=${physician}`, 'due=week', `show=served&physician=${physician}&due=overdue&q=Reyes`])('survives: %s', (query) => {
    const view = read(query);
    expect(reportsAddress(view)).toBe(query ? `/reports?${query}` : '/reports');
    expect(read(reportsAddress(view).split('?')[1] ?? '')).toEqual(view);
  });

  it('takes what is unknown as not set', () => {
    expect(read('show=lost&physician=12&due=never&q=%20')).toEqual({ show: 'open', physicianId: null, due: null, q: '' });
  });

  it('asks for one state, and for none where everything open is meant', () => {
    expect(reportsQuery(read('show=review&due=week'))).toEqual({ state: ['REVIEW'], due: 'week' });
    expect(reportsQuery(read(''))).toEqual({});
  });
});
