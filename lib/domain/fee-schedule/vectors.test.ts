import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { RuleBroken } from '../rule-broken';
import { price } from './price';
import type { FeeInput } from './quote';

type Expected = { lines: { code: string; units: number; amountCents: number }[]; totalCents: number } | { error: string };
type Vector = { name: string; input: FeeInput; expect: Expected };

const file = new URL('../../../../shared/vectors/fees.json', import.meta.url);
if (!existsSync(file)) throw new Error('The fee vectors are missing: put the shared folder beside the clone, so that ../shared/vectors/fees.json exists.');
const { cases } = JSON.parse(readFileSync(file, 'utf8')) as { cases: Vector[] };

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
