import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { calendarDate } from '../calendar';
import { AGREEMENT_OUTCOMES, priceAgreement, type AgreementFacts, type FeeAgreement } from './agreement';

const serviceOn = calendarDate('2026-03-02');
const agreement: FeeAgreement = {
  examCents: 180_000, hourlyCents: 50_000, includedMinutes: 120, perPageCents: 150, includedPages: 100, noShowCents: 75_000, lateCancelCents: 50_000, minimumCents: null, depositCents: 100_000,
};
const lines = (over: Partial<FeeAgreement>, facts: Partial<AgreementFacts>) =>
  priceAgreement({ ...agreement, ...over }, { outcome: 'examined', serviceOn, minutes: null, pages: null, ...facts }).lines.map((line) => [line.code, line.units, line.amountCents]);

describe('a private fee agreement', () => {
  test.each<[string, Partial<FeeAgreement>, Partial<AgreementFacts>, unknown[]]>([
    ['the exam alone', {}, {}, [['EXAM', 1, 180_000]]],
    ['time and pages beyond what is included', {}, { minutes: 195, pages: 340 }, [['EXAM', 1, 180_000], ['HOURS', 5, 62_500], ['PAGES', 240, 36_000]]],
    ['exactly what is included', {}, { minutes: 120, pages: 100 }, [['EXAM', 1, 180_000]]],
    ['no-show', {}, { outcome: 'no_show', pages: 900 }, [['NO_SHOW', 1, 75_000]]],
    ['late cancellation', {}, { outcome: 'late_cancel' }, [['LATE_CANCEL', 1, 50_000]]],
    ['cancelled in time', {}, { outcome: 'cancelled' }, []],
    ['record review by hours and pages', {}, { outcome: 'record_review', minutes: 60, pages: 300 }, [['HOURS', 4, 50_000], ['PAGES', 200, 30_000]]],
    ['testimony by the hour', {}, { outcome: 'hourly', minutes: 97 }, [['HOURS', 6, 75_000]]],
    ['the nearest six minutes, as agreed', { hourlyIncrementMinutes: 6 }, { outcome: 'hourly', minutes: 97 }, [['HOURS', 16, 80_000]]],
    ['half a step goes up', { hourlyIncrementMinutes: 30 }, { outcome: 'hourly', minutes: 105 }, [['HOURS', 4, 100_000]]],
    ['whole hours', { hourlyIncrementMinutes: 60 }, { outcome: 'hourly', minutes: 149 }, [['HOURS', 2, 100_000]]],
    ['each kind of work on its own line', {}, { outcome: 'hourly', work: [{ activity: 'deposition', minutes: 100 }, { activity: 'preparation', minutes: 40 }, { activity: 'deposition', minutes: 20 }] }, [['HOURS', 8, 100_000], ['HOURS', 3, 37_500]]],
    ['included minutes come off the first work', {}, { work: [{ activity: 'record_review', minutes: 100 }, { activity: 'report', minutes: 80 }] }, [['EXAM', 1, 180_000], ['HOURS', 4, 50_000]]],
    ['at least two hours of testimony', { minimumMinutes: 120 }, { outcome: 'hourly', minutes: 50 }, [['HOURS', 3, 37_500], ['MINIMUM_TIME', 5, 62_500]]],
    ['two hours are two hours', { minimumMinutes: 120 }, { outcome: 'hourly', minutes: 120 }, [['HOURS', 8, 100_000]]],
    ['the minimum also where nothing was kept', { minimumMinutes: 60, hourlyIncrementMinutes: 6 }, { outcome: 'hourly', minutes: null }, [['MINIMUM_TIME', 10, 50_000]]],
    ['a review by the page has no minimum time', { minimumMinutes: 60 }, { outcome: 'record_review', pages: 300 }, [['PAGES', 200, 30_000]]],
    ['travel at its own rate and by the mile', { travelHourlyCents: 24_000, perMileCents: 67 }, { travelMinutes: 95, travelMiles: 120 }, [['EXAM', 1, 180_000], ['TRAVEL', 6, 36_000], ['MILES', 120, 8_040]]],
    ['travel at the hourly fee where nothing else was agreed', {}, { outcome: 'no_show', travelMinutes: 30 }, [['NO_SHOW', 1, 75_000], ['TRAVEL', 2, 25_000]]],
    ['travel that was kept goes before travel that was stated', { travelHourlyCents: 24_000 }, { outcome: 'hourly', work: [{ activity: 'travel', minutes: 60 }], travelMinutes: 500 }, [['TRAVEL', 4, 24_000]]],
    ['a rush, once', { rushCents: 50_000 }, { rush: true, pages: 340 }, [['EXAM', 1, 180_000], ['PAGES', 240, 36_000], ['RUSH', 1, 50_000]]],
    ['no rush for one who did not come', { rushCents: 50_000 }, { outcome: 'no_show', rush: true }, [['NO_SHOW', 1, 75_000]]],
    ['whole inches', { perInchCents: 30_000 }, { outcome: 'record_review', recordInches: 400 }, [['INCHES', 4, 120_000]]],
    ['broken inches, rounded once', { perInchCents: 30_001 }, { outcome: 'record_review', recordInches: 325 }, [['INCHES', 325, 97_503]]],
    ['time outside of evaluations has no minimum', { minimumMinutes: 120, minimumCents: 90_000 }, { outcome: 'time', work: [{ activity: 'conference', minutes: 30 }] }, [['HOURS', 2, 25_000]]],
    ['a flat engagement', {}, { outcome: 'flat_fee' }, [['FLAT', 1, 180_000]]],
    ['topped up to the minimum', { minimumCents: 60_000 }, { outcome: 'hourly', minutes: 60 }, [['HOURS', 4, 50_000], ['MINIMUM', 1, 10_000]]],
    ['a minimum never tops up a cancellation', { minimumCents: 60_000 }, { outcome: 'late_cancel' }, [['LATE_CANCEL', 1, 50_000]]],
  ])('%s', (_, over, facts, expected) => expect(lines(over, facts)).toEqual(expected));

  test('a deposit is no line, and lowers what is asked for', () => {
    const quote = priceAgreement(agreement, { outcome: 'examined', serviceOn, minutes: null, pages: null });
    expect([quote.totalCents, quote.dueAfterDepositCents, quote.scheduleVersion, quote.scheduleEffectiveOn]).toEqual([180_000, 80_000, 'fee-agreement', null]);
    expect(priceAgreement(agreement, { outcome: 'late_cancel', serviceOn, minutes: null, pages: null }).dueAfterDepositCents).toBe(0);
  });
  test('a fee that the agreement does not name is said', () => {
    const quote = priceAgreement({ ...agreement, noShowCents: null }, { outcome: 'no_show', serviceOn, minutes: null, pages: null });
    expect([quote.totalCents, quote.warnings[0]?.code]).toEqual([0, 'agreement.silent']);
  });
  test.each<[string, Partial<AgreementFacts>, RegExp]>([
    ['inches', { recordInches: 250 }, /by the inch/],
    ['miles', { travelMiles: 12 }, /mileage/],
    ['a rush', { rush: true }, /a rush/],
  ])('%s that were recorded and not agreed are said', (_, facts, words) => expect(priceAgreement(agreement, { outcome: 'examined', serviceOn, minutes: null, pages: null, ...facts }).warnings[0]?.message).toMatch(words));

  test('a line of time knows its kind of work', () => {
    const quote = priceAgreement(agreement, { outcome: 'hourly', serviceOn, minutes: null, pages: null, work: [{ activity: 'conference', minutes: 30 }] });
    expect(quote.lines[0]).toMatchObject({ activity: 'conference', description: 'Conference, 2 quarter hours' });
  });

  test.each<[Partial<FeeAgreement>, string]>([
    [{ travelHourlyCents: 20_001 }, 'agreement.hourly_rate'],
    [{ hourlyCents: 50_001 }, 'agreement.hourly_rate'],
    [{ hourlyCents: 50_005, hourlyIncrementMinutes: 6 }, 'agreement.hourly_rate'],
    [{ hourlyIncrementMinutes: 7 }, 'agreement.increment'],
    [{ hourlyIncrementMinutes: 0 }, 'agreement.increment'],
    [{ examCents: -1 }, 'agreement.amount_invalid'],
    [{ perPageCents: 1.5 }, 'agreement.amount_invalid'],
  ])('%j is refused', (over, rule) => expect(() => lines(over, { minutes: 300, pages: 300, travelMinutes: 30 })).toThrow(expect.objectContaining({ rule })));

  test('whatever was agreed: lines are units by price, add up, and are above zero', () => {
    const money = fc.option(fc.integer({ min: 0, max: 50_000 }).map((amount) => amount * 60));
    fc.assert(
      fc.property(
        fc.record({ examCents: fc.nat(900_000), hourlyCents: money, hourlyIncrementMinutes: fc.constantFrom(1, 6, 10, 12, 15, 20, 30, 60), includedMinutes: fc.nat(240), minimumMinutes: fc.option(fc.nat(240)), travelHourlyCents: money, perPageCents: fc.option(fc.nat(900)), perInchCents: fc.option(fc.nat(90_000)), perMileCents: fc.option(fc.nat(200)), rushCents: fc.option(fc.nat(90_000)), includedPages: fc.nat(500), noShowCents: money, lateCancelCents: money, minimumCents: money, depositCents: money }),
        fc.record({ outcome: fc.constantFrom(...AGREEMENT_OUTCOMES), serviceOn: fc.constant(serviceOn), minutes: fc.option(fc.nat(900)), pages: fc.option(fc.nat(5000)), rush: fc.boolean(), travelMinutes: fc.option(fc.nat(600)), travelMiles: fc.option(fc.nat(900)), recordInches: fc.option(fc.nat(5_000)) }),
        (agreed, facts) => {
          const quote = priceAgreement(agreed, facts);
          for (const { units, unitPriceCents, factorBps, amountCents, code } of quote.lines) expect([amountCents, amountCents > 0 || code === 'INCHES']).toEqual([Math.floor((2 * units * unitPriceCents * factorBps + 10_000) / 20_000), true]);
          expect(quote.lines.reduce((sum, line) => sum + line.amountCents, 0)).toBe(quote.totalCents);
          if (facts.outcome === 'examined') expect(quote.totalCents).toBeGreaterThanOrEqual(agreed.minimumCents ?? 0);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
