import { describe, expect, it } from 'vitest';
import { classifyAdjustment, classifyLine, type DeniedLine, type LineAdjustment } from './classify';
import { denialDumpOf } from './dump';
import { disputeBy, proposedDecision } from './path';
import { calendarDate } from '../../calendar';
import { EVIDENCE_KINDS } from './rebuttal';
import { REBUTTALS, rebuttalNamed, rebuttalText } from './rebuttals';

const reason = (carc: string, amountCents = 100_000, rarcs: string[] = [], group = 'CO'): LineAdjustment => ({ group, carc, rarcs, amountCents });
const line = (changed: Partial<DeniedLine> = {}): DeniedLine => ({ code: 'ML201', modifiers: ['95'], billedCents: 201_500, expectedCents: 201_500, paidCents: 0, adjustments: [], remark: '', facts: [], ...changed });

describe('the library of rebuttals', () => {
  it('has at least thirty, each with a key of its own, a section, a source, a confidence, evidence', () => {
    expect(REBUTTALS.length).toBeGreaterThanOrEqual(30);
    expect(new Set(REBUTTALS.map(({ key }) => key)).size).toBe(REBUTTALS.length);
    for (const { key, section, source, evidence, text, words, why } of REBUTTALS) {
      expect([section, source, why].every((one) => one.length > 3), key).toBe(true);
      expect(evidence.length, key).toBeGreaterThan(0);
      expect(evidence.every((kind) => EVIDENCE_KINDS.includes(kind)), key).toBe(true);
      expect(text, key).toMatch(/\{(code|short|expected)\}/);
      expect(() => new RegExp(words, 'i'), key).not.toThrow();
    }
  });

  it('fills a text in with the figures of the line', () => {
    const found = rebuttalNamed('network_discount');
    const text = found && rebuttalText(found, { code: 'ML201', billedCents: 201_500, expectedCents: 201_500, allowedCents: 161_200, paidCents: 161_200 });
    expect(text).toContain('The reduction of $403.00 on ML201');
    expect(text).not.toMatch(/\{\w+\}/);
  });
});

describe('how a denial is classed', () => {
  it.each([
    ['a PPO discount', line({ paidCents: 161_200, remark: 'Reduced per PPO contract' }), reason('45'), 'network_discount', 'not_applicable', 'amount'],
    ['a network discount by its code', line({ paidCents: 161_200 }), reason('131'), 'network_discount', 'not_applicable', 'amount'],
    ['a fee schedule reduction', line({ paidCents: 161_200 }), reason('P12'), 'fee_schedule', 'disputed', 'amount'],
    ['bundling by NCCI', line({ code: 'MLPRR', modifiers: [] }), reason('236'), 'bundled', 'not_applicable', 'amount'],
    ['a code of the OMFS', line(), reason('181', 1, ['N56']), 'invalid_code', 'not_applicable', 'amount'],
    ['a duplicate bill', line(), reason('18', 1, ['N522']), 'duplicate_bill', 'disputed', 'other'],
    ['a second review called a duplicate', line({ remark: 'Duplicate appeal, original payment upheld' }), reason('193'), 'duplicate_review', 'not_applicable', 'amount'],
    ['missing documentation', line({ remark: 'Supporting documentation required' }), reason('252'), 'missing_papers', 'fixable', 'other'],
    ['a report that did not come', line({ remark: 'Report not received' }), reason('226'), 'missing_report', 'fixable', 'other'],
    ['a page count', line({ code: 'MLPRR', modifiers: [], paidCents: 30_000, remark: 'Page count exceeds pages received' }), reason('151'), 'page_count', 'disputed', 'amount'],
    ['no declaration', line({ code: 'MLPRR', modifiers: [], remark: 'No declaration per 9793(n)' }), reason('252'), 'no_declaration', 'fixable', 'amount'],
    ['no verification of pages', line({ code: 'MLPRR', modifiers: [], remark: 'Verification under penalty of perjury missing' }), reason('252'), 'no_verification', 'fixable', 'amount'],
    ['modifier 93', line({ modifiers: ['95', '93'], paidCents: 201_500, expectedCents: 221_650, remark: 'Interpreter not documented' }), reason('4'), 'modifier_93', 'fixable', 'amount'],
    ['modifier 94', line({ modifiers: ['94'], paidCents: 201_500, expectedCents: 272_025, remark: 'Modifier 94 not supported' }), reason('4'), 'modifier_94', 'disputed', 'amount'],
    ['modifier 96', line({ modifiers: ['95', '96'], paidCents: 201_500, expectedCents: 403_000, remark: 'Psych focus not shown' }), reason('4'), 'modifier_96', 'disputed', 'amount'],
    ['a downgrade to ML202', line({ paidCents: 131_625, remark: 'Allowed as ML202 follow-up' }), reason('150'), 'ml202_downgrade', 'disputed', 'amount'],
    ['ML200', line({ code: 'ML200', expectedCents: 50_375, remark: 'No show not payable' }), reason('96'), 'ml200_denied', 'disputed', 'other'],
    ['no authorization', line(), reason('197'), 'authorization', 'not_applicable', 'other'],
    ['medical necessity', line(), reason('50', 1, ['N115']), 'medical_necessity', 'not_applicable', 'other'],
    ['rules of treatment', line({ remark: 'Only the primary treating physician may bill' }), reason('B7'), 'treatment_rules', 'not_applicable', 'other'],
    ['timely filing', line(), reason('29'), 'timely_filing', 'disputed', 'other'],
    ['a late report', line({ remark: 'Report was late, LC 4062.5' }), reason('96'), 'late_report', 'disputed', 'other'],
    ['liability', line(), reason('P4'), 'liability', 'not_applicable', 'other'],
    ['zero, pending', line({ remark: 'Pending further review' }), reason('133'), 'pending', 'not_applicable', 'other'],
    ['the worker’s deductible', line(), reason('1', 1, [], 'PR'), 'patient_share', 'not_applicable', 'amount'],
  ])('%s', (_label, denied, adjustment, key, kind, about) => {
    expect(classifyAdjustment({ ...denied, adjustments: [adjustment] }, adjustment)).toMatchObject({ rebuttalKey: key, class: kind, about });
  });

  it.each([
    ['a contract is on file', 'contract', line({ paidCents: 161_200 }), reason('131')],
    ['the bill went late', 'late_bill', line(), reason('29')],
    ['it was paid before', 'paid_before', line(), reason('18')],
    ['pages are not declared', 'undeclared_pages', line({ code: 'MLPRR', remark: 'No declaration' }), reason('252')],
    ['more was billed than the schedule gives', 'above_schedule', line({ paidCents: 201_500, billedCents: 250_000, expectedCents: 202_000 }), reason('45')],
    ['no interpreter is noted', 'no_interpreter', line({ modifiers: ['93'], remark: 'Interpreter not documented', paidCents: 1 }), reason('4')],
  ] as const)('is right where %s', (_label, fact, denied, adjustment) => {
    expect(classifyAdjustment({ ...denied, facts: [fact] }, adjustment).class).toBe('valid');
  });

  it('a code that is in no list is shown as such: about the amount only where something was paid', () => {
    expect(classifyAdjustment(line(), reason('ZZ9'))).toMatchObject({ rebuttalKey: '', class: 'disputed', about: 'other' });
    expect(classifyAdjustment(line({ paidCents: 5 }), reason('ZZ9'))).toMatchObject({ about: 'amount' });
  });

  it('reads codes with leading zeros', () => {
    expect(classifyAdjustment(line(), reason('018')).rebuttalKey).toBe('duplicate_bill');
  });
});

describe('the way against a line (regulations 9.3 and 9.4)', () => {
  it('asks nothing where nothing is short', () => {
    expect(classifyLine(line({ paidCents: 201_500 }))).toBeNull();
    expect(proposedDecision(null)).toBe('accept');
  });

  it('unpaid for something else than the amount: an objection, whatever stands beside it', () => {
    const classed = classifyLine(line({ adjustments: [reason('45', 200_000), reason('197', 1_500)] }));
    expect(classed).toMatchObject({ rebuttalKey: 'authorization', about: 'other' });
    expect(proposedDecision(classed)).toBe('objection');
  });

  it('paid in part: a second review of the amount', () => {
    const classed = classifyLine(line({ paidCents: 161_200, adjustments: [reason('131', 40_300)] }));
    expect(proposedDecision(classed)).toBe('second_review');
  });

  it('a paper that is missing is corrected and sent again; what is right is accepted', () => {
    expect(proposedDecision(classifyLine(line({ adjustments: [reason('16', 201_500, ['N209'])], remark: 'W-9 missing' })))).toBe('correct');
    expect(proposedDecision(classifyLine(line({ adjustments: [reason('29', 201_500)], facts: ['late_bill'] })))).toBe('accept');
  });

  it('short without any reason: disputed', () => {
    expect(classifyLine(line({ paidCents: 100 }))).toMatchObject({ class: 'disputed', about: 'amount', rebuttalKey: '' });
  });

  it('ninety days from service', () => {
    expect(disputeBy(calendarDate('2026-03-02'))).toBe('2026-05-31');
    expect(disputeBy(null)).toBeNull();
  });
});

describe('denial dumping', () => {
  it('is a dozen codes of which most are foreign', () => {
    const codes = ['197', '50', '97', '236', '181', '1', '22', 'P4', '242', 'B7', '222', '38'];
    const dump = denialDumpOf(codes.map((code) => ({ codes: [code], classed: classifyAdjustment(line(), reason(code)) })));
    expect(dump).toMatchObject({ codes, foreign: 11 });
    expect(dump?.words).toContain('12 different codes, 11 of them');
  });

  it('is not three codes, and not six that are to the point', () => {
    expect(denialDumpOf(['197', '50', '97'].map((code) => ({ codes: [code], classed: { class: 'not_applicable' as const } })))).toBeNull();
    expect(denialDumpOf(['16', '252', 'N29', 'N706', '226', '251'].map((code) => ({ codes: [code], classed: { class: 'fixable' as const } })))).toBeNull();
  });
});
