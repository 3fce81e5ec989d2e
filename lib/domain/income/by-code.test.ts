import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cents } from '../money';
import { perHour, spreadOverCodes } from './by-code';

test('a payment is spread over the codes of its bill', () => {
  expect(spreadOverCodes(cents(100_000), [201_500, 363_600])).toEqual([35_657, 64_343]);
  expect(spreadOverCodes(cents(-3), [1, 1])).toEqual([-2, -1]);
  expect(spreadOverCodes(cents(10), [0, 0])).toEqual([0, 10]);
});

test('the parts add up, and the whole bill gives each code its own', () => {
  fc.assert(
    fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.array(fc.nat(999_999), { minLength: 1, maxLength: 8 }), (amount, lines) => {
      expect(spreadOverCodes(cents(amount), lines).reduce((sum, one) => sum + one, 0)).toBe(amount);
      const whole = lines.reduce((sum, one) => sum + one, 0);
      if (whole > 0) expect(spreadOverCodes(cents(whole), lines)).toEqual(lines);
    }),
  );
});

test('dollars an hour', () => expect([perHour(561_500, 330), perHour(100, 0), perHour(0, 60)]).toEqual([102_091, null, 0]));
