import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate, type CalendarDate } from '../calendar';
import { dayTwentyWarning, extensionDays, extensionGrounds, feeStanding, type FeeStandingFacts } from './extension';

const examinedOn = calendarDate('2026-03-02');
const facts = (changed: Partial<FeeStandingFacts>): FeeStandingFacts => ({ dueOn: calendarDate('2026-04-01'), newDueOn: calendarDate('2026-05-01'), state: 'none', servedOn: null, acceptedByApplicantOn: null, acceptedByDefenseOn: null, today: calendarDate('2026-03-20'), ...changed });
const on = (day: string): CalendarDate => calendarDate(day);

describe('more time for a report (8 CCR 38)', () => {
  it.each([
    ['test_results', '2026-05-01', 30],
    ['consultant', '2026-05-01', 30],
    ['medical_emergency', '2026-04-16', 15],
    ['family_emergency', '2026-04-16', 15],
    ['disaster', '2026-04-16', 15],
  ] as const)('%s: due anew on %s, asked for five days before the thirtieth', (ground, newDueOn, days) => {
    expect(extensionDays(ground, examinedOn)).toEqual({ dueOn: '2026-04-01', askBy: '2026-03-27', newDueOn, days });
  });

  it('counts over the days on which clocks change, the leap day and the year’s end', () => {
    for (const [exam, due] of [['2026-03-07', '2026-04-06'], ['2026-10-31', '2026-11-30'], ['2028-02-01', '2028-03-02'], ['2026-12-15', '2027-01-14']] as const) {
      expect(extensionDays('test_results', on(exam)).dueOn).toBe(due);
    }
  });

  it('the day to ask lies before the report’s day, and that one before the new day (property)', () => {
    fc.assert(
      fc.property(fc.constantFrom(...extensionGrounds), fc.integer({ min: 0, max: 4000 }), (ground, days) => {
        const { askBy, dueOn, newDueOn } = extensionDays(ground, addDays(on('2024-01-01'), days));
        expect(askBy < dueOn && dueOn < newDueOn).toBe(true);
      }),
    );
  });
});

describe('the fee of a report that may be late (8 CCR 38(b))', () => {
  it.each<[string, Partial<FeeStandingFacts>, string]>([
    ['not due yet', {}, 'safe'],
    ['on its last day', { today: on('2026-04-01') }, 'safe'],
    ['served on its last day', { servedOn: on('2026-04-01'), today: on('2026-06-01') }, 'safe'],
    ['one day late', { servedOn: on('2026-04-02'), today: on('2026-06-01') }, 'lost'],
    ['not served, a day late', { today: on('2026-04-02') }, 'lost'],
    ['late, asked and not decided', { state: 'asked', today: on('2026-04-02') }, 'waiting'],
    ['late, approved', { state: 'approved', servedOn: on('2026-05-01'), today: on('2026-06-01') }, 'safe'],
    ['later than approved', { state: 'approved', servedOn: on('2026-05-02'), today: on('2026-06-01') }, 'lost'],
    ['denied, served in time all the same', { state: 'denied', servedOn: on('2026-03-31'), today: on('2026-06-01') }, 'safe'],
    ['denied, late', { state: 'denied', servedOn: on('2026-04-02'), today: on('2026-06-01') }, 'lost'],
    ['late notice, one side accepted', { state: 'late', servedOn: on('2026-04-20'), acceptedByDefenseOn: on('2026-04-25'), today: on('2026-06-01') }, 'lost'],
    ['late notice, both accepted', { state: 'late', servedOn: on('2026-04-20'), acceptedByDefenseOn: on('2026-04-25'), acceptedByApplicantOn: on('2026-04-27'), today: on('2026-06-01') }, 'accepted'],
  ])('%s', (_label, changed, fee) => {
    expect(feeStanding(facts(changed)).fee).toBe(fee);
  });

  it('names who has not accepted', () => {
    expect(feeStanding(facts({ today: on('2026-04-03'), acceptedByDefenseOn: on('2026-04-02') })).says).toContain('still missing: the applicant’s side.');
  });
});

describe('day 20', () => {
  it.each([
    ['2026-03-21', ''],
    ['2026-03-22', 'Day 20 of 30. If it cannot be served'],
    ['2026-03-27', 'Day 25 of 30. If it cannot be served'],
    ['2026-03-28', 'Day 26 of 30. The time to ask for more ended'],
    ['2026-04-01', 'Day 30 of 30. The time to ask'],
    ['2026-04-02', ''],
  ])('%s: %s', (today, says) => {
    const warning = dayTwentyWarning({ examinedOn, servedOn: null, state: 'none', today: on(today) });
    if (says === '') expect(warning).toBe('');
    else expect(warning.startsWith(says)).toBe(true);
  });

  it('is silent once it is served, or more time was asked for or given', () => {
    for (const state of ['asked', 'approved'] as const) expect(dayTwentyWarning({ examinedOn, servedOn: null, state, today: on('2026-03-25') })).toBe('');
    expect(dayTwentyWarning({ examinedOn, servedOn: on('2026-03-20'), state: 'none', today: on('2026-03-25') })).toBe('');
  });
});
