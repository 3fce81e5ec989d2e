import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, calendarDate } from '../calendar';
import { datesIn } from './dates-in-text';

const days = (text: string) => datesIn(text).map(({ on }) => on);

describe('datesIn', () => {
  it.each([
    ['3/4/2021', '2021-03-04'], ['03-04-21', '2021-03-04'], ['2021-03-04 9:34', '2021-03-04'], ['1.2.2021', '2021-01-02'], ['12 / 03 / 2020', '2020-12-03'],
    ['Mar. 4, 2021', '2021-03-04'], ['March 4th, 2021', '2021-03-04'], ['the 4th day of March, 2021', '2021-03-04'], ['4 March 2021', '2021-03-04'], ['04-MAR-2021', '2021-03-04'], ['Sept. 9, 2022', '2022-09-09'],
    ['6/8/98', '1998-06-08'], ['6/8/40', '2040-06-08'], ['6/8/41', '1941-06-08'],
  ])('reads %s', (text, on) => expect(days(`seen ${text}, again`)).toEqual([on]));

  it.each([['O3/l4/2021', '2021-03-14'], ['0ctober 12, 2021', '2021-10-12'], ['Januarv 5,2022', '2022-01-05'], ['May 12, 202l', '2021-05-12'], ['09/062021', '2021-09-06'], ['0417/2021', '2021-04-17'], ['1011312021', '2021-10-13']])('reads %s as recognition misread it', (text, on) => expect(days(text)).toEqual([on]));

  it.each(['(619) 555-0190', 'ADJ64501041', '78-479436', 'L4-5-6', 'T11/12/13', '120/80/90', '13/45/2021', '2/30/2021', 'August 2023', '8 CCR 38', '1/2', 'Maybe 12, 2021', 'Jule 25, 2022', '3/4/1850'])('finds no date in %s', (text) => expect(days(text)).toEqual([]));

  it('reads both days of a stretch, the year of the second standing for the first', () => {
    expect(days('03/04/2021-05/06/2021')).toEqual(['2021-03-04', '2021-05-06']);
    expect(days('seen 03/04-03/08/2021')).toEqual(['2021-03-04', '2021-03-08']);
  });

  it('gives the words, where they begin, and whether the year is short', () => {
    expect(datesIn('DOS: 3/4/21; DOB 07/09/1971')).toEqual([
      { on: '2021-03-04', at: 5, words: '3/4/21', shortYear: true },
      { on: '1971-07-09', at: 17, words: '07/09/1971', shortYear: false },
    ]);
  });

  it('reads every day of the calendar in every way of writing it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (count) => {
        const on = addDays(calendarDate('1950-01-01'), count);
        const [year = '', month = '', day = ''] = on.split('-');
        const name = new Date(`${on}T12:00:00Z`).toLocaleString('en-US', { month: 'long', timeZone: 'UTC' });
        for (const text of [on, `${month}/${day}/${year}`, `${Number(month)}-${Number(day)}-${year}`, `${name} ${Number(day)}, ${year}`, `${Number(day)} ${name.slice(0, 3)} ${year}`]) expect(days(`on ${text}.`)).toEqual([on]);
      }),
      { numRuns: 200 },
    );
  });

  it('takes any text without throwing, days in the order of the text', () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom(...'0123456789/-. OlMarch,stofday') }), (text) => {
      const found = datesIn(text);
      expect(found.map(({ at }) => at)).toEqual(found.map(({ at }) => at).sort((a, b) => a - b));
      for (const { at, words } of found) expect(text.slice(at, at + words.length)).toBe(words);
    }));
  });
});
