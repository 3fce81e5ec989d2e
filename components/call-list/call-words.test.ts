import { describe, expect, it } from 'vitest';
import type { CallRow } from '@/lib/features/call-lists/schema';
import { dial, numbersOf, spokenTo } from './call-words';

const row = (over: Partial<CallRow>): CallRow => ({ represented: true, attorney: { name: 'Dana Bautista', firm: 'Bautista Law Group', phone: '(916) 555-0142' }, claimantName: 'Olga Petrenko', claimantPhone: '(209) 555-0101', caseKind: 'QME', ...over }) as CallRow;

describe('whom to call', () => {
  it('is the attorney’s office first, about scheduling only', () => {
    expect(numbersOf(row({})).map(({ role, note }) => [role, note])).toEqual([['applicant_attorney', 'Attorney’s office, about scheduling only'], ['claimant', 'Represented: through the attorney’s office where you can']]);
    expect(spokenTo(row({}))).toEqual({ withRole: 'applicant_attorney', withName: 'Dana Bautista' });
  });
  it('is the claimant where nobody represents them, or the attorney has no number', () => {
    expect(numbersOf(row({ represented: false, attorney: null }))).toEqual([{ role: 'claimant', name: 'Olga Petrenko', phone: '(209) 555-0101', note: '' }]);
    expect(spokenTo(row({ attorney: { name: 'Dana Bautista', firm: '', phone: '' } }))).toEqual({ withRole: 'claimant', withName: '' });
  });
  it('says that a represented claimant has no attorney on the case', () => {
    expect(numbersOf(row({ attorney: null }))).toMatchObject([{ role: 'claimant', note: 'Represented, but no attorney is on the case' }]);
  });
  it('is dialled as digits', () => expect(dial('+1 (916) 555-0142')).toBe('tel:+19165550142'));
});
