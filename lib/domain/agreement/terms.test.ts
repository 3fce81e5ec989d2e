import { describe, expect, it } from 'vitest';
import { calendarDate } from '../calendar';
import { stepInWords, termsInWords, type AgreementTerms } from './terms';

const nothing: AgreementTerms = {
  examCents: 0, hourlyCents: null, hourlyIncrementMinutes: 15, includedMinutes: null, minimumMinutes: null, perInchCents: null, rushCents: null, rushDays: null, travelHourlyCents: null, perMileCents: null, perPageCents: null, includedPages: 0, noShowCents: null, lateCancelCents: null, lateCancelDays: 2,
  minimumCents: null, depositCents: null, reportDays: 30, startsOn: null, expiresOn: null,
};

describe('what a client agreed to, in the words of the acceptance letter', () => {
  it('says all of it, in the order of the work', () => {
    const all: AgreementTerms = {
      ...nothing, examCents: 180_000, hourlyCents: 50_000, hourlyIncrementMinutes: 6, perPageCents: 200, includedPages: 1_000, noShowCents: 60_000, lateCancelCents: 50_000, lateCancelDays: 5,
      minimumCents: 40_000, depositCents: 100_000, reportDays: 21, startsOn: calendarDate('2026-01-01'), expiresOn: calendarDate('2026-12-31'),
    };
    expect(termsInWords(all)).toEqual([
      'The fee for the examination and report is $1,800.00.',
      'Work billed by time is $500.00 an hour, to the nearest 6 minutes.',
      'Review of up to 1,000 pages is included; each page above 1,000 is $2.00.',
      'If the claimant does not come, the fee is $600.00.',
      'A cancellation fewer than 5 business days before the appointment is charged $500.00.',
      'The fee for work that was done is at least $400.00.',
      'A deposit of $1,000.00 is due before the appointment; it counts toward the fee.',
      'The report is sent within 21 days after the examination.',
      'These terms hold for work accepted from January 1, 2026 through December 31, 2026.',
    ]);
  });

  it('leaves out what was not agreed', () => {
    expect(termsInWords(nothing)).toEqual(['The report is sent within 30 days after the examination.']);
  });

  it.each<[string, Partial<AgreementTerms>, string]>([
    ['pages from the first', { perPageCents: 150 }, 'Record review is $1.50 for each page.'],
    ['minutes that the exam covers', { hourlyCents: 50_000, includedMinutes: 90 }, '90 minutes are included in the fee for the examination.'],
    ['a minimum of time', { hourlyCents: 50_000, minimumMinutes: 120 }, 'Work billed by time is charged for at least 2 hours.'],
    ['inches', { perInchCents: 30_000 }, 'Paper records are $300.00 for each inch.'],
    ['travel by the hour', { travelHourlyCents: 20_000 }, 'Travel is $200.00 an hour.'],
    ['travel by the hour and the mile', { travelHourlyCents: 20_000, perMileCents: 67 }, 'Travel is $200.00 an hour and $0.67 a mile.'],
    ['a rush by its days', { rushCents: 50_000, rushDays: 14 }, 'An examination asked for within 14 days is a rush and $500.00 more.'],
    ['a rush that is said', { rushCents: 50_000 }, 'A rush is $500.00 more.'],
    ['one business day', { lateCancelCents: 10_000, lateCancelDays: 1 }, 'A cancellation fewer than 1 business day before the appointment is charged $100.00.'],
    ['a late cancellation that is free', { lateCancelCents: 0 }, 'Nothing is charged for a cancellation.'],
    ['a no-show that is free', { noShowCents: 0 }, 'Nothing is charged if the claimant does not come.'],
    ['no last day', { startsOn: calendarDate('2026-03-02') }, 'These terms hold for work accepted from March 2, 2026 on.'],
    ['no first day', { expiresOn: calendarDate('2026-03-02') }, 'These terms hold for work accepted through March 2, 2026.'],
  ])('%s', (_, over, sentence) => expect(termsInWords({ ...nothing, ...over })).toContain(sentence));

  it('names the step of time', () => {
    expect([6, 10, 15, 30, 60].map(stepInWords)).toEqual(['6 minutes', '10 minutes', 'quarter hour', 'half hour', 'hour']);
  });
});
