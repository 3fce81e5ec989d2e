import { cents, roundHalfUp, type Cents } from '../money';
import { RuleBroken } from '../rule-broken';

/** Ten million dollars: more on one bill is a slip of the keyboard. */
export const MOST_BILLED_CENTS = 1_000_000_000;

/**
 * units × unit price × factor, multiplied first and rounded once, half up. Takes whole units, whole cents and basis
 * points. Throws RuleBroken `invoice.too_large`, `money.not_whole_cents`.
 */
export function lineAmount(units: number, unitPriceCents: number, factorBps: number): Cents {
  const exact = roundHalfUp(BigInt(units) * BigInt(unitPriceCents) * BigInt(factorBps), 10_000n);
  if (exact > BigInt(MOST_BILLED_CENTS)) throw new RuleBroken('invoice.too_large', 'A line above $10,000,000 is a slip of the keyboard. Check units and price.');
  return cents(Number(exact));
}
