import { describe, expect, it } from 'vitest';
import { aClaim } from '../../test/sample-claim';
import { calendarDate } from '../calendar';
import { inBillingOrder, personParts, placeOfServiceOf, proposedNote } from './claim';
import { cms1500, formAmount, remarksOf, splitUnits } from './cms-1500';

describe('parts of a claim', () => {
  it.each([
    ['Gustavo Reyes-Ortiz', ['Reyes-Ortiz', 'Gustavo', '', '']],
    ['Maria de la Cruz', ['de la Cruz', 'Maria', '', '']],
    ['John Q. Public, Jr.', ['Public', 'John', 'Q.', 'Jr.']],
    ['Lee, Ann B.', ['Lee', 'Ann', 'B.', '']],
    ['Public Jr., John', ['Public', 'John', '', 'Jr.']],
    ['Cher', ['Cher', '', '', '']],
    ['', ['', '', '', '']],
  ])('%s', (name, [last, first, middle, suffix]) => {
    expect(personParts(name)).toEqual({ last, first, middle, suffix });
  });

  it('puts modifiers in the order 95 or 94, 96 to 98, 93, others', () => {
    expect(inBillingOrder(['93', '96', '95'])).toEqual(['95', '96', '93']);
    expect(inBillingOrder(['92', '93', '98', '94', '94'])).toEqual(['94', '98', '93', '92']);
  });

  it('proposes box 19 from panel, number and request', () => {
    expect(proposedNote({ kind: 'QME', panelNumber: '7654321', adjNumber: 'ADJ1234', requestedOn: calendarDate('2026-01-05') })).toBe('QME medical-legal, Panel 7654321, ADJ 1234, requested 01/05/2026');
    expect(proposedNote({ kind: 'QME', panelNumber: '7654321'.repeat(6), adjNumber: 'ADJ1234', requestedOn: calendarDate('2026-01-05') })).toBe('QME medical-legal, ADJ 1234, requested 01/05/2026');
    expect(proposedNote({ kind: 'IME', panelNumber: '', adjNumber: '', requestedOn: null })).toBe('');
  });

  it('knows the place of remote work', () => {
    expect([placeOfServiceOf('in_person', null), placeOfServiceOf('in_person', '22'), placeOfServiceOf('remote', '11'), placeOfServiceOf('remote', '10')]).toEqual(['11', '22', '02', '10']);
  });
});

describe('CMS-1500 (02/12)', () => {
  it('fills the boxes of a panel QME bill', () => {
    const [sheet, ...more] = cms1500(aClaim());
    expect(more).toEqual([]);
    expect(sheet?.boxes).toMatchObject({
      '1.other': 'X', '2': 'REYES-ORTIZ, GUSTAVO', '3.month': '04', '3.day': '09', '3.year': '1978', '4': 'VALLEY FREIGHT INC', '10a.yes': 'X', '11': 'WC-2025-88112', '11b.qualifier': 'Y4',
      '14.month': '03', '14.year': '25', '14.qualifier': '431', '21.indicator': '0', '21.A': 'M545', '21.B': 'S83241A', '25': '123456789', '25.ein': 'X', '25.ssn': '', '26': '2026-0012', '28': '6615 00', '33a': '1234567893',
    });
    expect(sheet?.lines[0]).toEqual({ shaded: 'ZZCOMPREHENSIVE EVALUATION', from: { month: '06', day: '16', year: '26' }, to: { month: '06', day: '16', year: '26' }, place: '11', code: 'ML201', modifiers: ['95', '96', '93'], pointers: 'AB', charges: '3627 00', units: '1', npi: '1245319599' });
  });

  it('splits units over 9,999 so that the cents add up', () => {
    const parts = splitUnits({ code: 'MLPRR', modifiers: [], description: 'Pages', units: 25_001, amountCents: 7_500_301 });
    expect(parts.map(({ units }) => units)).toEqual([9_999, 9_999, 5_003]);
    expect(parts.reduce((sum, { amountCents }) => sum + amountCents, 0)).toBe(7_500_301);
  });

  it('goes on to further sheets, the total on the last', () => {
    const line = aClaim().lines[0];
    if (!line) throw new Error('no line');
    const sheets = cms1500({ ...aClaim(), lines: Array.from({ length: 13 }, () => line), totalCents: 13 * line.amountCents });
    expect(sheets.map(({ lines, boxes }) => [lines.length, boxes['28']])).toEqual([[6, 'CONTINUED'], [6, 'CONTINUED'], [1, formAmount(13 * line.amountCents)]]);
  });

  it('leaves out lines that were taken off and refuses five modifiers and no line', () => {
    const claim = aClaim();
    expect(cms1500({ ...claim, lines: claim.lines.map((line, index) => (index === 0 ? { ...line, units: 0 } : line)) })[0]?.lines.map(({ code }) => code)).toEqual(['MLPRR']);
    expect(() => cms1500({ ...claim, lines: [] })).toThrow(expect.objectContaining({ rule: 'claim.no_lines' }));
    expect(() => cms1500({ ...claim, lines: claim.lines.map((line) => ({ ...line, modifiers: ['91', '92', '93', '95', '96'] })) })).toThrow(expect.objectContaining({ rule: 'claim.modifiers' }));
  });

  it('says what is not known', () => {
    const claim = aClaim();
    expect(remarksOf(claim).map(({ box }) => box)).toEqual(['1a, 3', '12, 13', '11, 14, 19, 24B']);
    expect(remarksOf({ ...claim, injuredOn: null, diagnosisCodes: [], claimNumber: '' }).map(({ box }) => box).slice(0, 3)).toEqual(['14', '11', '21']);
  });

  it('writes the SSN of who bills under it', () => {
    const { billing, ...claim } = aClaim();
    expect(cms1500({ ...claim, billing: billing && { ...billing, tinKind: 'SSN', tin: '123-45-6789' } })[0]?.boxes).toMatchObject({ '25': '123456789', '25.ssn': 'X', '25.ein': '' });
  });
});
