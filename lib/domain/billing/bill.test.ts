import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { billOf, type BillFactsOfEvaluation } from './bill';

const examinedOn = calendarDate('2026-05-14');
const served: BillFactsOfEvaluation = {
  caseKind: 'QME', kind: 'COMPREHENSIVE', state: 'REPORT_SERVED', requestedOn: calendarDate('2026-03-01'), bookedOn: null, scheduledOn: examinedOn, examinedOn, cancelledOn: null,
  interpreter: false, primaryFocus: null, history: [], pagesExpected: 1_412, packets: [], minutes: null, recordReviewReport: false, agreement: null, reportServedOn: calendarDate('2026-06-11'), agreementName: null,
};
const agreement = { examCents: 180_000, hourlyCents: 48_000, perPageCents: 200, includedPages: 100, noShowCents: 60_000, lateCancelCents: null, minimumCents: null, depositCents: null, reportDays: 30 };
const linesOf = (facts: Partial<BillFactsOfEvaluation>) => billOf({ ...served, ...facts }).lines.map(({ code, amountCents }) => [code, amountCents]);

describe('the bill of an evaluation', () => {
  it('8 CCR 9793(n): bills packets that came declared, never announced pages', () => {
    expect(linesOf({})).toEqual([['ML201', 201_500]]);
    expect(linesOf({ packets: [{ declaredPages: 300, countedPages: 310, previouslyReviewedPages: 0 }] })).toEqual([['ML201', 201_500], ['MLPRR', 30_000]]);
  });
  it('shows the codes that could come to mind, with their dollars', () => {
    expect(billOf(served).otherCodes.map(({ code, differenceCents }) => [code, differenceCents])).toEqual([['ML202', -69_875], ['ML200', -151_125], ['ML201', 20_150]]);
  });
  it('says what a missing modifier and a missing declaration are worth', () => {
    const found = billOf({ ...served, focusAsked: 'PSYCH', packets: [{ declaredPages: null, countedPages: 900, previouslyReviewedPages: 0 }, { declaredPages: 210, countedPages: 210, previouslyReviewedPages: 0 }] });
    expect(found.otherCodes.map(({ code, modifiers, differenceCents }) => [[code, ...modifiers].join('-'), differenceCents])).toEqual(expect.arrayContaining([['ML201-95-96', 201_500], ['ML201-95-93', 20_150], ['MLPRR', 270_000]]));
  });
  it('asks for a focus that only the specialty suggests, and adds nothing for it', () => {
    expect(billOf({ ...served, focusAsked: 'PSYCH' })).toMatchObject({ totalCents: 201_500, asks: [{ focus: 'PSYCH', worthCents: 201_500 }] });
    expect(billOf({ ...served, primaryFocus: 'PSYCH' })).toMatchObject({ totalCents: 403_000, asks: [] });
    expect(billOf({ ...served, focusAsked: 'PSYCH', state: 'NO_SHOW', examinedOn: null }).asks).toEqual([]);
  });
  it('prices lines by the payer’s contract and says so', () => {
    const contract = [{ code: 'ML201', unitPriceCents: null, shareBps: 9_000, startsOn: calendarDate('2026-01-01'), endsOn: null, reference: 'SP-9' }];
    const [line, ...rest] = billOf({ ...served, contract, packets: [{ declaredPages: 300, countedPages: 300, previouslyReviewedPages: 0 }] }).lines;
    expect(line).toMatchObject({ amountCents: 181_350, unitPriceCents: 181_350, section: 'LC 5307.11', reason: expect.stringContaining('Contract SP-9: 90% of the schedule’s $2,015.00') });
    expect(rest.map(({ amountCents }) => amountCents)).toEqual([30_000]);
  });
  it('bills the time that was kept on a deposition before the time that was stated', () => {
    expect(linesOf({ kind: 'DEPOSITION', state: 'EXAMINED', minutes: 60, work: [{ activity: 'preparation', minutes: 100 }, { activity: 'deposition', minutes: 90 }] })).toEqual([['ML204', 147_875]]);
  });
  it('bills a recording that was reviewed on its own', () => {
    expect(linesOf({ kind: 'OTHER', state: 'EXAMINED', subRosaMinutes: 68 })).toEqual([['ML205', 40_625]]);
  });
  it('8 CCR 9795, ML200: a missed appointment', () => {
    expect(linesOf({ state: 'NO_SHOW', examinedOn: null })).toEqual([['ML200', 50_375]]);
  });
  it('8 CCR 9795, ML204: a deposition, and one cancelled fewer than eight days before', () => {
    const deposition = { kind: 'DEPOSITION', state: 'EXAMINED', minutes: 150 } as const;
    expect(linesOf(deposition)).toEqual([['ML204', 113_750]]);
    expect(linesOf({ ...deposition, state: 'CANCELLED', examinedOn: null, minutes: null, cancelledOn: calendarDate('2026-05-12') })).toEqual([['ML204', 45_500]]);
    expect(() => linesOf({ ...deposition, state: 'CANCELLED', examinedOn: null, minutes: null, cancelledOn: calendarDate('2026-05-01') })).toThrow('cancelled in time');
  });
  it('private work follows the agreement, and without one a person writes the fee', () => {
    const ime = { caseKind: 'IME', agreement, agreementName: 'Standard IME', packets: [{ declaredPages: null, countedPages: 150, previouslyReviewedPages: 0 }] } as const;
    expect(linesOf({ ...ime, packets: [...ime.packets] })).toEqual([['EXAM', 180_000], ['PAGES', 10_000]]);
    expect(linesOf({ ...ime, packets: [], state: 'NO_SHOW' })).toEqual([['NO_SHOW', 60_000]]);
    expect(linesOf({ ...ime, packets: [], agreement: null })).toEqual([['FEE', 0]]);
  });
  it.each(['REQUESTED', 'SCHEDULED', 'CANCELLED'] as const)('has nothing to bill when %s', (state) => {
    expect(() => billOf({ ...served, state })).toThrow(expect.objectContaining({ rule: 'invoice.nothing_done' }));
  });
  it('dates a supplemental by the report that was served', () => {
    const bill = billOf({ ...served, kind: 'SUPPLEMENTAL', scheduledOn: null, examinedOn: null });
    expect(bill.serviceOn).toBe('2026-06-11');
    expect(bill.lines[0]?.code).toBe('ML203');
  });
});
