import { describe, expect, it } from 'vitest';
import { readBasis, supplementalVerdict, type SupplementalBasis } from './supplemental';

const basis = (newRecords: boolean | null, newIssue: boolean | null, askedBefore: boolean | null): SupplementalBasis => ({ newRecords, newIssue, askedBefore });

describe('whether a supplemental can be billed, 8 CCR 9795, ML203', () => {
  it.each<[string, SupplementalBasis, boolean | null]>([
    ['new records', basis(true, false, false), true],
    ['new records, although the issue was asked before', basis(true, false, true), true],
    ['a new issue', basis(false, true, false), true],
    ['an issue that was asked before, nothing new', basis(false, false, true), false],
    ['an issue called new that was asked before', basis(false, true, true), false],
    ['neither new records nor a new issue', basis(false, false, false), false],
    ['nobody has said', basis(null, null, null), null],
    ['only half was said', basis(false, null, false), null],
  ])('%s', (_label, given, payable) => {
    expect(supplementalVerdict(given)).toMatchObject({ payable, section: '8 CCR 9795, ML203' });
  });
  it('reads what was stored, whatever stands there', () => {
    expect(readBasis({ newRecords: true, newIssue: 'x' })).toEqual(basis(true, null, null));
    expect(readBasis(null)).toBeNull();
    expect(readBasis('yes')).toBeNull();
  });
});
