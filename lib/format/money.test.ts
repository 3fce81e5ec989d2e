import { describe, expect, it } from 'vitest';
import { formatCents, formatDollars, formatFactor, formatPercent, formatWholeDollars, parseDollars } from './money';

describe('money for the eye', () => {
  it.each([[0, '0.00'], [5, '0.05'], [123_456, '1,234.56'], [100_000_000, '1,000,000.00'], [-2_050, '−20.50']])('%i cents is %s', (amount, text) => {
    expect(formatCents(amount)).toBe(text);
  });
  it('puts the sign before the dollar', () => {
    expect(formatDollars(-123_456)).toBe('−$1,234.56');
  });
  it('rounds a goal to whole dollars', () => {
    expect(formatWholeDollars(7_200_049)).toBe('$72,000');
    expect(formatWholeDollars(-40)).toBe('$0');
  });
  it('writes factors with two decimals, more only where needed', () => {
    expect([10_000, 24_500, 13_525].map(formatFactor)).toEqual(['1.00', '2.45', '1.3525']);
  });
  it('writes shares as whole percent', () => {
    expect(formatPercent(5_730)).toBe('57%');
  });
  it.each([['1,234.5', 123_450], ['$20', 2_000], ['.75', 75], ['1,23', null], ['', null], ['abc', null], ['-5', null], ['1.234', null]])('reads %s', (text, amount) => {
    expect(parseDollars(text)).toBe(amount);
  });
});
