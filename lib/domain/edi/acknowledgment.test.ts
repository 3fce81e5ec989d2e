import { describe, expect, it } from 'vitest';
import { a277, a999 } from '../../test/sample-answers';
import { answersOf, kindOf } from './acknowledgment';
import { readX12 } from './x12';

const answers = (text: string) => answersOf(readX12(text));

describe('999 and TA1', () => {
  it('tells a file that was taken from one that was not, and why', () => {
    expect(answers(a999('17')).files).toEqual([{ group: '17', interchange: '', outcome: 'accepted', says: ['The file was taken'] }]);
    expect(answers(a999('17', { rejected: true })).files).toEqual([
      { group: '17', interchange: '', outcome: 'rejected', says: ['The file was not taken', 'NM1 at segment 8 in loop 2010: the segment has faulty elements', 'NM1, element 9: an invalid code, “1245319590”', 'One or more segments are faulty'] },
    ]);
  });

  it('explains a TA1', () => {
    const text = a999('17').replace(/GS[\s\S]*GE\*1\*901~\n/, 'TA1*000000017*260622*1130*R*006~\n').replace('IEA*1', 'IEA*0');
    expect(answers(text).files).toEqual([{ group: '', interchange: '000000017', outcome: 'rejected', says: ['The envelope was not taken: an unknown sender'] }]);
    expect(kindOf(readX12(text))).toBe('TA1');
  });
});

describe('277CA', () => {
  it('tells each claim: accepted by the payer, with its number and the day of receipt', () => {
    expect(answers(a277([{ number: '2026-0012', cents: '6615' }])).claims).toEqual([
      { claimControl: '2026-0012', payerControl: 'PCN2026-0012', outcome: 'accepted', byPayer: true, byName: 'Sierra Pacific Mutual', on: '2026-06-23', amountCents: 661_500, says: ['Accepted for review: accepted for processing'] },
    ]);
  });

  it('tells a rejection in words, and a clearinghouse from a payer', () => {
    const [rejected] = answers(a277([{ number: '2026-0013', cents: '2015', state: 'A7:562:82' }])).claims;
    expect(rejected).toMatchObject({ outcome: 'rejected', says: ['Rejected: something is invalid: NPI of the rendering physician'] });
    expect(answers(a277([{ number: '1', cents: '1' }], { by: 'AY' })).claims[0]).toMatchObject({ outcome: 'accepted', byPayer: false });
    expect(answers(a277([{ number: '1', cents: '1', state: 'A1:19' }])).claims[0]).toMatchObject({ outcome: 'received' });
    expect(answers(a277([{ number: '1', cents: '1', state: 'A3:9999' }])).claims[0]?.says).toEqual(['Returned, cannot be reviewed: status 9999']);
  });

  it('knows what a file is', () => {
    expect([kindOf(readX12(a999('1'))), kindOf(readX12(a277([]))), kindOf(readX12(a277([]) + a999('1'))), kindOf(readX12(a277([]).replace('ST*277', 'ST*278')))]).toEqual(['999', '277', null, null]);
  });
});
