import { expect, test } from 'vitest';
import { calendarDate } from './calendar';
import { countInWords, dateInWords, dollars, factorInWords, quantity } from './wording';

test.each([[0, '0'], [999, '999'], [1000, '1,000'], [1_234_567, '1,234,567'], [-1240, '-1,240']])('%s pages is %s', (value, words) => expect(countInWords(value)).toBe(words));
test.each([[0, '$0.00'], [5, '$0.05'], [201_500, '$2,015.00'], [-4750, '-$47.50'], [123_456_789, '$1,234,567.89']])('%s cents is %s', (value, words) => expect(dollars(value)).toBe(words));
test.each([[10_000, '1.00'], [13_500, '1.35'], [3_500, '0.35'], [15_625, '1.5625'], [500, '0.05'], [10_050, '1.005']])('%s bps is %s', (bps, words) => expect(factorInWords(bps)).toBe(words));
test('a date carries its weekday and year', () => expect(dateInWords(calendarDate('2026-06-21'))).toBe('Sun, Jun 21, 2026'));
test('one of a thing is singular', () => expect([quantity(1, 'page'), quantity(2, 'page'), quantity(0, 'page')]).toEqual(['1 page', '2 pages', '0 pages']));
