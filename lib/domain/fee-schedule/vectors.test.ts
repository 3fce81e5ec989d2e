import { describe, expect, test } from 'vitest';
import { vectors } from '../../test/vectors';
import { RuleBroken } from '../rule-broken';
import { price } from './price';
import type { FeeInput } from './quote';

type Expected = { lines: { code: string; units: number; amountCents: number }[]; totalCents: number } | { error: string };

const cases = vectors<FeeInput, Expected>('fees');

function answer(input: FeeInput): Expected {
  try {
    const quote = price(input);
    return { lines: quote.lines.map(({ code, units, amountCents }) => ({ code, units, amountCents })), totalCents: quote.totalCents };
  } catch (error) {
    if (error instanceof RuleBroken) return { error: error.rule };
    throw error;
  }
}

describe('the shared fee cases', () => {
  test('are all here', () => expect(cases.length).toBeGreaterThanOrEqual(50));
  test.each(cases)('$name', ({ input, expect: expected }) => expect(answer(input)).toEqual(expected));
});
