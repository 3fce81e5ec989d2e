import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allocate, applyBps, cents, roundHalfUp, sumCents, type Cents } from './money';
import { RuleBroken } from './rule-broken';

const anyCents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 }).map(cents);

describe('cents', () => {
  test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, Number.MAX_SAFE_INTEGER + 1, 1.005])('refuses %s', (amount) => {
    expect(() => cents(amount)).toThrow(RuleBroken);
  });
  test('knows no negative zero', () => expect(Object.is(cents(-0), 0)).toBe(true));
  test('is not a plain number to the compiler', () => {
    // @ts-expect-error dollars are not cents
    const wrong: Cents = 20.15;
    expect(() => sumCents([wrong])).toThrow(RuleBroken);
  });
});

describe('roundHalfUp', () => {
  test.each([
    [5n, 10n, 1n],
    [4n, 10n, 0n],
    [-5n, 10n, -1n],
    [-4n, 10n, 0n],
    [1_447_875n, 10n, 144_788n],
    [10n, 10n, 1n],
    [0n, 7n, 0n],
  ])('%s / %s is %s', (numerator, denominator, expected) => expect(roundHalfUp(numerator, denominator)).toBe(expected));
  test('is never further than a half from the fraction, and mirrors the sign', () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.bigInt({ min: 1n, max: 10n ** 9n }), (numerator, denominator) => {
        const off = 2n * (roundHalfUp(numerator, denominator) * denominator - numerator);
        expect(off <= denominator && off >= -denominator).toBe(true);
        expect(roundHalfUp(-numerator, denominator)).toBe(-roundHalfUp(numerator, denominator));
      }),
    );
  });
  test('needs a denominator', () => expect(() => roundHalfUp(1n, 0n)).toThrow(RuleBroken));
});

describe('applyBps', () => {
  test.each([
    [131_625, 11_000, 144_788],
    [131_625, 15_000, 197_438],
    [131_625, 21_000, 276_413],
    [201_500, 24_500, 493_675],
  ])('%s cents at %s bps is %s cents (8 CCR 9795(d), dollar table)', (base, bps, expected) => expect(applyBps(cents(base), bps, roundHalfUp)).toBe(expected));
  test('takes whole basis points', () => expect(() => applyBps(cents(100), 0.5, roundHalfUp)).toThrow(RuleBroken));
});

describe('allocate', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [-100, [1, 1, 1], [-34, -33, -33]],
    [5, [0, 1], [0, 5]],
    [0, [3, 4], [0, 0]],
    [7, [50, 30, 20], [4, 2, 1]],
  ])('%s by %j is %j', (total, ratios, expected) => expect(allocate(cents(total), ratios)).toEqual(expected));
  test('conserves the total, and no part is a cent or more away from its exact share', () => {
    fc.assert(
      fc.property(anyCents, fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 }), (total, ratios) => {
        fc.pre(ratios.some((ratio) => ratio > 0));
        const parts = allocate(total, ratios);
        expect(sumCents(parts)).toBe(total);
        const whole = ratios.reduce((sum, ratio) => sum + ratio, 0);
        parts.forEach((part, index) => expect(Math.abs(part - (total * (ratios[index] ?? 0)) / whole)).toBeLessThan(1));
      }),
    );
  });
  test.each([[[]], [[0, 0]], [[-1, 2]], [[0.5]]])('refuses the shares %j', (ratios) => expect(() => allocate(cents(1), ratios)).toThrow(RuleBroken));
});

test('a sum that leaves the safe range is refused, not rounded', () => {
  expect(() => sumCents([cents(Number.MAX_SAFE_INTEGER), cents(1)])).toThrow(RuleBroken);
});
