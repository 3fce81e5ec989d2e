import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { beforeItGoes, billBefore, type BillFacts } from './before-it-goes';

const examinedOn = calendarDate('2026-05-14');
const facts: BillFacts = {
  caseKind: 'QME',
  evaluation: { kind: 'COMPREHENSIVE', state: 'REPORT_SERVED', examinedOn, reportServedOn: calendarDate('2026-06-11') },
  serviceOn: examinedOn,
  today: calendarDate('2026-06-16'),
  totalCents: 609_625,
  draftedCents: 609_625,
  pricedNowCents: 609_625,
  claimNumber: 'SPM-5102-77120',
  payerAddressed: true,
  npi: '1234567893',
  hasTaxIdentity: true,
  packets: [{ declaredPages: 100, countedPages: 100 }],
  pagesExpected: 0,
  undeclaredPages: 0,
  undeclaredWorthCents: 0,
  pageCount: null,
  warnings: [],
};
const pageCount = { reviewedPages: 1_412, includedPages: 200, billablePages: 1_212, billedPages: 1_212, verified: { pages: 1_412, on: calendarDate('2026-06-10') } };
const toneOf = (rule: string, changed: Partial<BillFacts>) => beforeItGoes({ ...facts, ...changed }).find((one) => one.rule === rule)?.tone;

describe('before a bill goes', () => {
  it('passes what is settled and says on which day the report went', () => {
    const checks = beforeItGoes(facts);
    expect(checks.every(({ tone }) => tone === 'pass')).toBe(true);
    expect(checks[0]?.title).toBe('Report served on day 28 of 30');
  });
  it.each<[string, Partial<BillFacts>, string]>([
    ['invoice.nothing_to_bill', { totalCents: 0 }, 'block'],
    ['invoice.report_not_served', { evaluation: { kind: 'COMPREHENSIVE', state: 'EXAMINED', examinedOn, reportServedOn: null } }, 'look'],
    ['invoice.report_not_served', { caseKind: 'IME', evaluation: { kind: 'COMPREHENSIVE', state: 'EXAMINED', examinedOn, reportServedOn: null } }, 'look'],
    ['invoice.report_late', { evaluation: { kind: 'COMPREHENSIVE', state: 'REPORT_SERVED', examinedOn, reportServedOn: calendarDate('2026-06-14') } }, 'look'],
    ['invoice.facts_changed', { pricedNowCents: 600_000 }, 'look'],
    ['invoice.above_drafted', { totalCents: 609_626 }, 'look'],
    ['invoice.pages_not_logged', { packets: [], pagesExpected: 1_412 }, 'look'],
    ['fee.pages_undeclared', { undeclaredPages: 264, undeclaredWorthCents: 79_200 }, 'look'],
    ['invoice.pages_verified', { pageCount }, 'pass'],
    ['invoice.pages_unverified', { pageCount: { ...pageCount, verified: null } }, 'look'],
    ['invoice.pages_differ', { pageCount: { ...pageCount, verified: { ...pageCount.verified, pages: 1_400 } } }, 'look'],
    ['invoice.pages_differ', { pageCount: { ...pageCount, billedPages: 1_200 } }, 'look'],
    ['invoice.claim_number', { claimNumber: '' }, 'look'],
    ['invoice.payer_address', { payerAddressed: false }, 'look'],
    ['invoice.npi', { npi: null }, 'look'],
    ['invoice.tax_identity', { hasTaxIdentity: false }, 'look'],
    ['invoice.barred', { today: calendarDate('2027-05-15') }, 'look'],
    ['invoice.in_time', { today: calendarDate('2027-05-14') }, 'pass'],
  ])('%s', (rule, changed, tone) => {
    expect(toneOf(rule, changed)).toBe(tone);
  });
  it('puts blocks first and does not ask a missed appointment for a report', () => {
    const missed = { kind: 'COMPREHENSIVE', state: 'NO_SHOW', examinedOn: null, reportServedOn: null } as const;
    expect(beforeItGoes({ ...facts, evaluation: missed, totalCents: 0 })[0]?.tone).toBe('block');
    expect(toneOf('invoice.report_not_served', { evaluation: missed })).toBeUndefined();
  });
  it('8 CCR 9793(n): says which of the two numbers is which, and asks private work and unbilled pages for no verification', () => {
    const of = (changed: Partial<BillFacts>) => beforeItGoes({ ...facts, ...changed }).find(({ rule }) => rule.startsWith('invoice.pages_'));
    expect(of({ pageCount: { ...pageCount, verified: { pages: 1_400, on: pageCount.verified.on } } })).toMatchObject({ title: '1,412 pages counted, 1,400 verified', section: '8 CCR 9793(n)' });
    expect(of({ pageCount: { ...pageCount, billedPages: 1_200 } })).toMatchObject({ title: '1,200 pages billed, 1,212 by the verified count', detail: expect.stringContaining('1,212 are beyond the 200 included') });
    expect(of({ caseKind: 'IME', pageCount: { ...pageCount, verified: null } })).toBeUndefined();
    expect(of({ pageCount: { ...pageCount, billedPages: 0, billablePages: 0, reviewedPages: 150, verified: null } })).toBeUndefined();
    expect(of({})).toBeUndefined();
    const warnings = [{ code: 'fee.page_verification', message: 'The report must verify the number of pages.', section: '8 CCR 9793(n)' }];
    const told = (changed: Partial<BillFacts>) => beforeItGoes({ ...facts, warnings, ...changed }).filter(({ tone }) => tone === 'look').map(({ rule }) => rule);
    expect([told({}), told({ pageCount }), told({ pageCount: { ...pageCount, verified: null } })]).toEqual([['fee.page_verification'], [], ['invoice.pages_unverified']]);
  });
  it('LC 4625(a): twelve months for medical-legal work, none for private', () => {
    expect(billBefore('AME', examinedOn)).toBe('2027-05-14');
    expect(billBefore('IME', examinedOn)).toBeNull();
  });
});
