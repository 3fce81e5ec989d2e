import { describe, expect, it } from 'vitest';
import { REBUTTALS } from '../denials/rebuttals';
import { CARC } from './carc';
import { explainCodes, isKnownCarc, isKnownRarc, providerAdjustmentWords } from './explain';
import { RARC } from './rarc';

describe('reason codes in words', () => {
  it('knows at least 120 reason codes and 80 remark codes, each in words', () => {
    expect(Object.keys(CARC).length).toBeGreaterThanOrEqual(120);
    expect(Object.keys(RARC).length).toBeGreaterThanOrEqual(80);
    for (const words of [...Object.values(CARC), ...Object.values(RARC)]) expect(words.length).toBeGreaterThan(6);
  });

  it('explains group, reason and remarks, and says which it does not know', () => {
    expect(explainCodes({ group: 'CO', carc: '045', rarcs: ['N381', 'Q99'] })).toEqual([
      { code: 'CO', kind: 'group', known: true, words: expect.stringContaining('Contractual') },
      { code: '45', kind: 'carc', known: true, words: expect.stringContaining('fee schedule') },
      { code: 'N381', kind: 'rarc', known: true, words: expect.stringContaining('contract') },
      { code: 'Q99', kind: 'rarc', known: false, words: expect.stringContaining('Not in our list') },
    ]);
    expect(explainCodes({ group: '', carc: 'constructor', rarcs: [] })[0]?.known).toBe(false);
    expect(providerAdjustmentWords('WO')).toBe('Overpayment recovered');
  });

  it('has every code that a rebuttal names', () => {
    expect(REBUTTALS.flatMap(({ carcs }) => carcs).filter((code) => !isKnownCarc(code))).toEqual([]);
    expect(REBUTTALS.flatMap(({ rarcs }) => rarcs).filter((code) => !isKnownRarc(code))).toEqual([]);
  });
});
