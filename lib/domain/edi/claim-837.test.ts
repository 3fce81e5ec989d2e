import fc from 'fast-check';
import { X12Parser, type X12Interchange } from 'node-x12';
import { describe, expect, it } from 'vitest';
import { aClaim } from '../../test/sample-claim';
import type { Claim } from '../billing/claim';
import { calendarDate } from '../calendar';
import { check837 } from './check-837';
import { write837, type ClaimFile } from './claim-837';

const file = (claims: readonly Claim[], more: Partial<ClaimFile> = {}): ClaimFile => ({
  submitter: { id: 'ALDER01', name: 'Alder Evaluations', phone: '(916) 555-0100' }, receiver: { id: 'SPM01', name: 'Sierra Pacific Mutual' }, controlNumber: 17, on: calendarDate('2026-06-21'), time: '0915', usage: 'P',
  claims: claims.map((claim) => ({ claim, report: 'BM' as const })), ...more,
});

/** The claims of a file as a reader that is none of ours takes them apart. */
function read(text: string) {
  const interchange = new X12Parser(true).parse(text) as X12Interchange;
  const [set] = interchange.functionalGroups[0]?.transactions ?? [];
  const claims: { number: string; total: string; claimNumber: string; born: string; last: string; diagnoses: string[]; lines: { code: string; modifiers: string[]; amount: string; units: string; on: string; control: string }[] }[] = [];
  let person = { claimNumber: '', born: '', last: '' };
  for (const { tag, elements } of set?.segments ?? []) {
    const at = (index: number): string => elements[index - 1]?.value ?? '';
    const one = claims.at(-1);
    const line = one?.lines.at(-1);
    if (tag === 'NM1' && at(1) === 'QC') person = { claimNumber: '', born: '', last: at(3) };
    else if (tag === 'DMG') person.born = at(2);
    else if (tag === 'REF' && at(1) === 'Y4') person.claimNumber = at(2);
    else if (tag === 'CLM') claims.push({ number: at(1), total: at(2), ...person, diagnoses: [], lines: [] });
    else if (tag === 'HI') one?.diagnoses.push(...elements.map(({ value }) => value.split(':')[1] ?? ''));
    else if (tag === 'SV1') {
      const [, code = '', ...rest] = at(1).split(':');
      one?.lines.push({ code, modifiers: rest.slice(0, 4).filter(Boolean), amount: at(2), units: at(4), on: '', control: '' });
    } else if (tag === 'DTP' && at(1) === '472' && line) line.on = at(3);
    else if (tag === 'REF' && at(1) === '6R' && line) line.control = at(2);
  }
  return { claims, interchange };
}

const centsIn = (text: string): number => Math.round(Number(text) * 100);
const npis = ['1234567893', '1245319599', '1003000126'];
const modifiers = fc.uniqueArray(fc.constantFrom('92', '93', '94', '95', '96', '97', '98'), { maxLength: 4 });
const day = fc.date({ min: new Date('2015-01-01'), max: new Date('2030-12-31'), noInvalidDate: true }).map((on) => calendarDate(on.toISOString().slice(0, 10)));
const lineOf = fc.record({ code: fc.constantFrom('ML201', 'ML202', 'ML203', 'ML204', 'ML205', 'MLPRR'), modifiers, description: fc.string({ unit: 'grapheme', maxLength: 90 }), units: fc.integer({ min: 1, max: 99_999 }), amountCents: fc.integer({ min: 0, max: 90_000_000 }) });
const hostile = fc.string({ unit: fc.constantFrom('~', '*', ':', '^', 'é', 'Ñ', '\n', '\u0000', 'a', 'B', ' ', '山', '’', '"') , maxLength: 60 });
const claimOf = fc.record({ number: fc.integer({ min: 1, max: 99_999 }), lines: fc.array(lineOf, { minLength: 1, maxLength: 50 }), serviceOn: day, injuredOn: fc.option(day), bornOn: day, claim: hostile, note: hostile, employer: hostile, name: hostile, npi: fc.constantFrom(...npis), diagnoses: fc.uniqueArray(fc.constantFrom('M54.5', 'S83.241A', 'G89.29', 'F43.10', 'Z02.71', 'M75.101'), { minLength: 1, maxLength: 6 }) })
  .map(({ number, lines, serviceOn, injuredOn, bornOn, claim, note, employer, name, npi, diagnoses }): Claim => {
    const base = aClaim();
    return {
      ...base, number: `2026-${number}`, lines, serviceOn, injuredOn, note, claimNumber: `WC${claim}`, employer: `Employer ${employer}`, diagnosisCodes: diagnoses, totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0),
      claimant: { ...base.claimant, bornOn, name: `Ann${name} Lee` }, physician: { ...base.physician, npi },
    };
  });

describe('837P, 005010X222A1', () => {
  it('writes a bill under workers’ compensation as the guide wants it', () => {
    const text = write837(file([aClaim()]));
    expect(check837(text)).toEqual([]);
    expect(text.split('\n').slice(1, -1).map((line) => line.replace(/~$/, ''))).toEqual([
      'GS*HC*ALDER01*SPM01*20260621*0915*17*X*005010X222A1', 'ST*837*0001*005010X222A1', 'BHT*0019*00*17*20260621*0915*CH',
      'NM1*41*2*Alder Evaluations*****46*ALDER01', 'PER*IC*Alder Evaluations*TE*9165550100', 'NM1*40*2*Sierra Pacific Mutual*****46*SPM01',
      'HL*1**20*1', 'NM1*85*2*Alder Evaluations, Inc.*****XX*1234567893', 'N3*1400 K Street', 'N4*Sacramento*CA*958142201', 'REF*EI*123456789',
      'HL*2*1*22*1', 'SBR*P********WC', 'NM1*IL*2*Valley Freight Inc', 'NM1*PR*2*Sierra Pacific Mutual*****PI*SPM01', 'N3*PO Box 4400', 'N4*Roseville*CA*95661',
      'HL*3*2*23*0', 'PAT*20', 'NM1*QC*1*Reyes-Ortiz*Gustavo', 'N3*18 Alder Way', 'N4*Sacramento*CA*95814', 'DMG*D8*19780409*U', 'REF*Y4*WC-2025-88112',
      'CLM*2026-0012*6615***11:B:1*Y*A*Y*Y**EM', 'DTP*439*D8*20250311', 'PWK*OZ*BM***AC*2026-0012', 'NTE*ADD*QME medical-legal, Panel 7654321', 'HI*ABK:M545*ABF:S83241A',
      'NM1*82*1*Okafor*Sarah****XX*1245319599', 'PRV*PE*PXC*207X00000X', 'REF*0B*A98765', 'NM1*77*2*Alder Sacramento', 'N3*1400 K Street', 'N4*Sacramento*CA*95814',
      'LX*1', 'SV1*HC:ML201:95:96:93::Comprehensive evaluation*3627*UN*1***1:2', 'DTP*472*D8*20260616', 'REF*6R*2026-0012L1',
      'LX*2', 'SV1*HC:MLPRR:::::Records reviewed*2988*UN*996***1:2', 'DTP*472*D8*20260616', 'REF*6R*2026-0012L2',
      'SE*43*0001', 'GE*1*17', 'IEA*1*000000017',
    ]);
  });

  it('brings every amount, unit, modifier, date and number back through another reader', { timeout: 60_000 }, () => {
    fc.assert(fc.property(fc.uniqueArray(claimOf, { minLength: 1, maxLength: 4, selector: ({ number }) => number }), (claims) => {
      const text = write837(file(claims));
      expect(check837(text)).toEqual([]);
      const back = read(text);
      expect(back.claims).toHaveLength(claims.length);
      for (const claim of claims) {
        const found = back.claims.find(({ number }) => number === claim.number);
        expect(found).toMatchObject({ born: claim.claimant.bornOn?.replaceAll('-', ''), last: 'Lee', diagnoses: claim.diagnosisCodes.map((code) => code.replaceAll('.', '')) });
        expect(centsIn(found?.total ?? '')).toBe(claim.totalCents);
        expect(found?.claimNumber.startsWith('WC')).toBe(true);
        expect(found?.lines.map((line) => ({ ...line, amount: centsIn(line.amount), modifiers: [...line.modifiers].sort() }))).toEqual(
          claim.lines.map(({ code, units, amountCents, modifiers: given }, index) => ({ code, modifiers: [...given].sort(), amount: amountCents, units: String(units), on: claim.serviceOn.replaceAll('-', ''), control: `${claim.number}L${index + 1}` })),
        );
      }
    }), { numRuns: 200 });
  });

  it('hangs the bills of one payee below one level, of another below the next', () => {
    const [one, other] = [aClaim(), { ...aClaim(), number: '2026-0013' }];
    const text = write837(file([one, { ...other, billing: other.billing && { ...other.billing, tin: '98-7654321' } }, { ...one, number: '2026-0014' }]));
    expect(check837(text)).toEqual([]);
    expect(text.match(/HL\*.*/g)).toEqual(['HL*1**20*1~', 'HL*2*1*22*1~', 'HL*3*2*23*0~', 'HL*4*1*22*1~', 'HL*5*4*23*0~', 'HL*6**20*1~', 'HL*7*6*22*1~', 'HL*8*7*23*0~']);
  });

  it('replaces a bill with frequency 7 and the payer’s own number', () => {
    const text = write837(file([{ ...aClaim(), replaces: { payerReference: 'PCN 9' } }]));
    expect(text).toContain('11:B:7');
    expect(text).toContain('REF*F8*PCN 9');
    expect(check837(text)).toEqual([]);
  });

  const good = write837(file([aClaim()]));
  const without = (start: string): string => {
    const lines = good.split('\n').filter((line) => !line.startsWith(start));
    const [from, to] = [lines.findIndex((line) => line.startsWith('ST*')), lines.findIndex((line) => line.startsWith('SE*'))];
    return lines.map((line, at) => (at === to ? `SE*${to - from + 1}*0001~` : line)).join('\n');
  };
  it.each([
    ['no submitter', without('NM1*41'), /1000A/],
    ['no claim number', without('REF*Y4'), /REF\*Y4/],
    ['no date of birth', without('DMG'), /DMG/],
    ['no tax number', without('REF*EI'), /REF\*EI/],
    ['no diagnosis', without('HI*'), /HI is missing/],
    ['no date of service', without('DTP*472'), /DTP\*472/],
    ['no line', without('LX*').replace(/SV1.*\n|DTP\*472.*\n|REF\*6R.*\n/g, '').replace(/SE\*\d+/, 'SE*35'), /2400/],
    ['an NPI that does not check', good.replace('1245319599', '1245319590'), /NM109 is no npi/],
    ['a level that is numbered wrong', good.replace('HL*3*2*23', 'HL*4*2*23'), /should be 3/],
    ['a level below the wrong one', good.replace('HL*3*2*23', 'HL*3*1*23'), /wrong level/],
    ['a total that is not the sum', good.replace('CLM*2026-0012*6615', 'CLM*2026-0012*6616'), /sum of its lines/],
    ['a pointer at nothing', good.replace('***1:2~\nDTP', '***1:3~\nDTP'), /points at a diagnosis/],
    ['another filing', good.replace('********WC', '********CI'), /SBR09/],
    ['another order', good.replace('LX*2', 'LX*3'), /Line 3 should be 2/],
    ['a segment that is not of the guide', good.replace('PAT*20~', 'PAT*20~\nZZZ*1~').replace('SE*43', 'SE*44'), /no such segment/],
    ['another guide', good.replaceAll('005010X222A1', '005010X223A2'), /not HC/],
    ['no first name', good.replace('Reyes-Ortiz*Gustavo', 'Reyes-Ortiz'), /NM104 is missing|NM14 is missing|NM1/],
  ])('finds %s', (_, text, says) => {
    expect(check837(text).map((finding) => `${finding.loop} ${finding.says}`).join('\n')).toMatch(says);
  });

  it('refuses what cannot be a claim', () => {
    expect(() => write837(file([{ ...aClaim(), billing: null }]))).toThrow(expect.objectContaining({ rule: 'claim.no_tax_identity' }));
    expect(() => write837(file([{ ...aClaim(), lines: aClaim().lines.map((line) => ({ ...line, modifiers: ['91', '92', '93', '95', '96'] })) }]))).toThrow(expect.objectContaining({ rule: 'claim.modifiers' }));
  });
});
