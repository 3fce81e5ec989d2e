import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { demandPostable, eorFindings, totalsOf, varianceOf } from './eor';
import { expectedOf, unlessFactsOf, type BillOfEor } from './eor-facts';
import { matchClaim, matchLines } from './eor-match';
import { preparedEor } from '../../test/prepared-eors/plan';

const day = calendarDate;

describe('variance', () => {
  it('is paid less expected, and what billed, paid and adjusted leave unexplained', () => {
    const line = { billedCents: 201_500, expectedCents: 201_500, allowedCents: 161_200, paidCents: 161_200, adjustments: [{ group: 'CO', carc: '45', rarcs: [], amountCents: 40_299 }] };
    expect(varianceOf(line)).toEqual({ adjustedCents: 40_299, varianceCents: -40_300, shortCents: 40_300, overCents: 0, unexplainedCents: 1 });
    expect(eorFindings([{ ...line, code: 'ML201' }], 201_500)).toEqual(['ML201: billed $2,015.00, paid and adjusted $2,014.99. $0.01 are not explained.']);
    expect(eorFindings([{ ...line, code: 'ML201' }], 300_000).at(-1)).toBe('The EOR shows $2,015.00 billed, the invoice $3,000.00.');
  });

  it('one line above does not hide one below', () => {
    const one = { billedCents: 100, expectedCents: 100, allowedCents: 0, paidCents: 0, adjustments: [] };
    expect(totalsOf([one, { ...one, paidCents: 200, allowedCents: 200 }])).toMatchObject({ varianceCents: 0, shortCents: 100, overCents: 100 });
  });

  it.each(Array.from({ length: 100 }, (_, at) => at + 1))('prepared EOR %i is exact', (seed) => {
    const { lines, expected } = preparedEor(seed);
    const figured = lines.map((line) => ({ ...line, expectedCents: line.billedCents }));
    expect(figured.map((line) => varianceOf(line).varianceCents)).toEqual(expected.varianceCents);
    expect(totalsOf(figured)).toMatchObject({ billedCents: expected.billedCents, paidCents: expected.paidCents, shortCents: expected.shortCents, overCents: expected.overCents, unexplainedCents: 0 });
  });
});

describe('what is posted', () => {
  it.each([
    ['eor.no_invoice', { hasInvoice: false, lines: 1, servedOn: '2026-03-02' }],
    ['eor.no_lines', { hasInvoice: true, lines: 0, servedOn: '2026-03-02' }],
    ['eor.served_unknown', { hasInvoice: true, lines: 1, servedOn: null }],
    ['eor.served_in_future', { hasInvoice: true, lines: 1, servedOn: '2026-03-03' }],
  ])('%s', (rule, facts) => {
    expect(() => demandPostable({ ...facts, today: '2026-03-02' })).toThrow(expect.objectContaining({ rule }));
  });
});

describe('facts of our own file', () => {
  const bill: BillOfEor = { serviceOn: day('2026-02-02'), sentOn: day('2026-03-02'), contracts: [], interpreterUsed: true, billablePages: 100, reportLate: false };
  const contract = { code: 'ML201', unitPriceCents: null, shareBps: 9_000, startsOn: day('2026-01-01'), endsOn: null, reference: 'A-17' };
  const line = { code: 'ML201', units: 1, billedCents: 201_500, expectedCents: 201_500 };
  it('hold as they are', () => {
    expect(unlessFactsOf(line, bill, [])).toEqual([]);
    expect(unlessFactsOf(line, { ...bill, sentOn: day('2027-02-03'), reportLate: true, interpreterUsed: false }, [{ paidCents: 5, decision: 'accept' }])).toEqual(['late_bill', 'paid_before', 'late_report', 'no_interpreter', 'already_accepted']);
    expect(unlessFactsOf(line, { ...bill, sentOn: day('2027-02-02') }, [])).toEqual([]);
    expect(unlessFactsOf({ ...line, code: 'MLPRR', units: 101 }, bill, [])).toEqual(['undeclared_pages']);
    expect(unlessFactsOf({ ...line, expectedCents: 201_499 }, { ...bill, contracts: [contract] }, [])).toEqual(['contract', 'above_schedule']);
  });

  it('expect the contract’s rate where one covers the day', () => {
    const priced = { code: 'ML201', units: 1, unitPriceCents: 201_500, factorBps: 10_000, section: '8 CCR 9795', amountCents: 201_500 };
    expect(expectedOf(priced, bill)).toBe(201_500);
    expect(expectedOf(priced, { ...bill, contracts: [contract] })).toBe(181_350);
    expect(expectedOf(priced, { ...bill, contracts: [{ ...contract, startsOn: day('2026-02-03') }] })).toBe(201_500);
  });
});

describe('which line, which bill', () => {
  const bill = [{ id: 'a', code: 'ML201', modifiers: ['95'], amountCents: 201_500, expectedCents: 201_500 }, { id: 'b', code: 'MLPRR', modifiers: [], amountCents: 3_600_000, expectedCents: 3_240_001 }];
  const came = (code: string, billedCents: number, control = '') => ({ code, modifiers: [], billedCents, control, invoiceLineId: null });
  it('is told by our number, by code and sum, by code alone; parts share what is expected to the cent', () => {
    expect(matchLines([came('MLPRR', 2_999_700), came('ML201', 201_500), came('MLPRR', 600_300)], bill)).toEqual([{ invoiceLineId: 'b', expectedCents: 2_699_731 }, { invoiceLineId: 'a', expectedCents: 201_500 }, { invoiceLineId: 'b', expectedCents: 540_270 }]);
    expect(matchLines([came('X', 5, 'a')], bill)).toEqual([{ invoiceLineId: 'a', expectedCents: 201_500 }]);
    expect(matchLines([came('ML201', 200_000)], bill)).toEqual([{ invoiceLineId: 'a', expectedCents: 201_500 }]);
    expect(matchLines([came('ML204', 10)], bill)).toEqual([{ invoiceLineId: null, expectedCents: 10 }]);
  });

  it('is told by our number with one more sign, or by claim and sum where only one fits', () => {
    const bills = [{ id: '1', number: '2026-0001', claimNumber: 'SPM-51', totalCents: 100 }, { id: '2', number: '2026-0002', claimNumber: 'SPM-51', totalCents: 200 }, { id: '3', number: '2026-0003', claimNumber: 'SPM-51', totalCents: 200 }];
    const claim = { claimControl: '', claimNumbers: ['spm51'], billedCents: 100 };
    expect(matchClaim({ ...claim, claimControl: '20260002', billedCents: 200, claimNumbers: [] }, bills)).toBe('2');
    expect(matchClaim({ ...claim, claimControl: '2026-0002', billedCents: 5, claimNumbers: [] }, bills)).toBeNull();
    expect(matchClaim(claim, bills)).toBe('1');
    expect(matchClaim({ ...claim, billedCents: 200 }, bills)).toBeNull();
  });
});
