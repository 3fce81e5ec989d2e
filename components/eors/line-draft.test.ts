import { describe, expect, it } from 'vitest';
import { emptyLine, parseReasons, readLine } from './line-draft';

describe('reasons as they are typed', () => {
  it.each([
    ['CO-45 403.00, N381', 40_300, [{ group: 'CO', carc: '45', rarcs: ['N381'], amountCents: 40_300 }]],
    ['45 N381', 40_300, [{ group: '', carc: '45', rarcs: ['N381'], amountCents: 40_300 }]],
    ['co-45 100.00, oa-59', 40_300, [{ group: 'CO', carc: '45', rarcs: [], amountCents: 10_000 }, { group: 'OA', carc: '59', rarcs: [], amountCents: 30_300 }]],
    ['197, 50, 97', 5, [{ group: '', carc: '197', rarcs: [], amountCents: 5 }, { group: '', carc: '50', rarcs: [], amountCents: 0 }, { group: '', carc: '97', rarcs: [], amountCents: 0 }]],
    ['', 5, []],
    ['N30', 5, [{ group: '', carc: '', rarcs: ['N30'], amountCents: 5 }]],
  ])('%s', (text, missing, found) => expect(parseReasons(text, missing)).toEqual(found));

  it('refuses what is neither code nor amount', () => {
    expect(parseReasons('because', 5)).toBeNull();
    expect(parseReasons('12.50', 5)).toBeNull();
  });

  it('takes what was paid for what was allowed, and says what cannot be read', () => {
    expect(readLine({ ...emptyLine(), code: 'ML201', billed: '2,015.00', paid: '1,612', reasons: '45' }).line).toMatchObject({ billedCents: 201_500, allowedCents: 161_200, paidCents: 161_200, adjustments: [{ carc: '45', amountCents: 40_300 }] });
    expect(readLine({ ...emptyLine(), billed: 'x' }).problems.map(({ field }) => field)).toEqual(['code', 'billed', 'paid']);
  });
});
