import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { codeTurn } from './code-turn';
import { followedBy } from './lineage';

describe('what a new evaluation follows', () => {
  const exam = (state: 'REQUESTED' | 'SCHEDULED' | 'EXAMINED' | 'NO_SHOW' | 'CANCELLED' | 'REPORT_SERVED') => ({ kind: 'COMPREHENSIVE' as const, state });
  it.each([
    ['FOLLOW_UP', [exam('CANCELLED'), exam('REPORT_SERVED')], 0],
    ['COMPREHENSIVE', [exam('SCHEDULED'), exam('NO_SHOW')], 1],
    ['SUPPLEMENTAL', [exam('CANCELLED'), exam('REPORT_SERVED')], 1],
    ['DEPOSITION', [exam('NO_SHOW')], null],
    ['RECORD_REVIEW', [exam('REPORT_SERVED')], null],
    ['COMPREHENSIVE', [], null],
  ] as const)('%s', (kind, earlier, at) => {
    expect(followedBy(kind, earlier)).toBe(at === null ? null : earlier[at]);
  });
});

describe('the code at booking', () => {
  it('is a follow-up up to 18 months after the comprehensive exam, that day included, and says when it turns', () => {
    const history = [{ code: 'ML201' as const, examOn: calendarDate('2026-03-02'), sameInjury: true }, { code: 'ML201' as const, examOn: calendarDate('2028-01-01'), sameInjury: true }];
    expect(codeTurn(history, calendarDate('2027-09-02'))).toMatchObject({ code: 'ML202', turnsOn: '2027-09-03' });
    expect(codeTurn(history, calendarDate('2027-09-03'))).toMatchObject({ code: 'ML201', anchorOn: '2026-03-02' });
    expect(codeTurn([], calendarDate('2027-09-03'))).toMatchObject({ code: 'ML201', turnsOn: null });
  });
});
