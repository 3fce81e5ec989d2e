import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { CONTRACT_SECTION, contractOn, discountTaken, expectedForLine, type ContractTerm, type PricedLine } from './contract-rate';

const term: ContractTerm = { code: 'ML201', unitPriceCents: null, shareBps: 8_500, startsOn: calendarDate('2026-01-01'), endsOn: calendarDate('2026-12-31'), reference: 'A-17' };
const ml201: PricedLine = { code: 'ML201', units: 1, unitPriceCents: 201_500, factorBps: 13_500, section: '8 CCR 9795, ML201' };
const pages: PricedLine = { code: 'MLPRR', units: 333, unitPriceCents: 300, factorBps: 10_000, section: '8 CCR 9795, MLPRR' };

describe('the contract that covers a code on a day', () => {
  it.each<[string, string, boolean]>([['the day before', '2025-12-31', false], ['the first day', '2026-01-01', true], ['the last day', '2026-12-31', true], ['the day after', '2027-01-01', false]])('%s', (_, on, covered) => {
    expect(contractOn([term], 'ML201', calendarDate(on)) !== null).toBe(covered);
  });

  it('is that of the code, and of several the one that began last', () => {
    const later = { ...term, reference: 'B-2', startsOn: calendarDate('2026-06-01'), endsOn: null };
    expect(contractOn([term], 'ML202', calendarDate('2026-03-02'))).toBeNull();
    expect(contractOn([later, term], 'ML201', calendarDate('2026-07-01'))?.reference).toBe('B-2');
    expect(contractOn([later, term], 'ML201', calendarDate('2026-03-02'))?.reference).toBe('A-17');
  });
});

describe('what a payer owes for a line', () => {
  it.each<[string, PricedLine, ContractTerm | null, number, number]>([
    ['the schedule without a contract', ml201, null, 201_500, 272_025],
    ['a share of the schedule, the factor of -94 on top', ml201, term, 171_275, 231_221],
    ['a price of its own', ml201, { ...term, shareBps: null, unitPriceCents: 250_000 }, 250_000, 337_500],
    ['pages at a share, the unit price in whole cents', pages, { ...term, code: 'MLPRR', shareBps: 8_333 }, 250, 83_250],
    ['nothing at all, where that was agreed', pages, { ...term, code: 'MLPRR', shareBps: null, unitPriceCents: 0 }, 0, 0],
  ])('%s', (_, line, contract, unitPriceCents, amountCents) => expect(expectedForLine(line, contract)).toMatchObject({ unitPriceCents, amountCents, basis: contract ? 'contract' : 'schedule' }));

  it('is what was billed where the contract priced the bill already', () => {
    expect(expectedForLine({ ...ml201, unitPriceCents: 171_275, section: CONTRACT_SECTION }, term)).toMatchObject({ amountCents: 231_221, basis: 'contract' });
  });

  it('says why', () => {
    expect(expectedForLine(ml201, term).reason).toBe('Contract A-17: 85% of the schedule’s $2,015.00');
    expect(expectedForLine(ml201, { ...term, shareBps: null, unitPriceCents: 180_000 }).reason).toBe('Contract A-17: $1,800.00 instead of the schedule’s $2,015.00');
  });
});

describe('a discount that nobody agreed to', () => {
  it.each<[string, number, ContractTerm | null, number | null]>([
    ['paid in full', 272_025, null, null],
    ['more than in full', 300_000, null, null],
    ['a network discount', 231_221, null, 40_804],
    ['the same under a contract', 231_221, term, null],
    ['below the contract too', 200_000, term, 31_221],
    ['denied, which is no discount', 0, null, null],
  ])('%s', (_, allowed, contract, short) => expect(discountTaken(ml201, allowed, contract)?.shortCents ?? null).toBe(short));

  it('names what forbids it', () => {
    expect(discountTaken(ml201, 231_221, null)).toMatchObject({ confidence: 'S', message: expect.stringMatching(/Network discounts do not apply/) });
    expect(discountTaken(ml201, 200_000, term)).toMatchObject({ section: CONTRACT_SECTION });
  });
});
