import { RuleBroken } from './rule-broken';

/** Whole US cents. Minted only by `cents`, so that dollars and floats cannot slip in. */
export type Cents = number & { readonly __cents: true };

/** Rounds the fraction `numerator / denominator` to a whole number. */
export type Rounding = (numerator: bigint, denominator: bigint) => bigint;

/** Takes a whole number of cents; throws RuleBroken `money.not_whole_cents` on anything else. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) {
    throw new RuleBroken('money.not_whole_cents', 'An amount of money must be a whole number of cents.', { amount });
  }
  return (amount === 0 ? 0 : amount) as Cents;
}

/** Sum in whole cents; zero for an empty list. Throws when the sum leaves the safe range. */
export function sumCents(amounts: Iterable<Cents>): Cents {
  let total = 0;
  for (const amount of amounts) total = cents(total + amount);
  return cents(total);
}

/**
 * Nearest whole number; an exact half goes away from zero, so that a credit mirrors its charge.
 * Throws RuleBroken `money.no_ratio` unless the denominator is positive.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint): bigint {
  if (denominator <= 0n) throw new RuleBroken('money.no_ratio', 'A ratio needs a denominator above zero.');
  const magnitude = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * magnitude + denominator) / (2n * denominator);
  return numerator < 0n ? -rounded : rounded;
}

/** `base` times `bps` ten-thousandths, rounded once by the named rounding. 13,500 bps is a factor of 1.35. */
export function applyBps(base: Cents, bps: number, round: Rounding): Cents {
  if (!Number.isSafeInteger(bps)) {
    throw new RuleBroken('money.not_whole_bps', 'A factor must be a whole number of basis points.', { bps });
  }
  return cents(Number(round(BigInt(base) * BigInt(bps), 10_000n)));
}

/**
 * Splits `total` by whole, non-negative ratios so that the parts add up to it exactly: largest
 * remainder first, ties to the earlier part. Throws RuleBroken `money.no_ratio` when nothing can be shared out.
 */
export function allocate(total: Cents, ratios: readonly number[]): Cents[] {
  const weights = ratios.map((ratio) => {
    if (!Number.isSafeInteger(ratio) || ratio < 0) {
      throw new RuleBroken('money.no_ratio', 'Shares must be whole numbers, zero or more.', { ratio });
    }
    return BigInt(ratio);
  });
  const whole = weights.reduce((sum, weight) => sum + weight, 0n);
  if (whole === 0n) throw new RuleBroken('money.no_ratio', 'At least one share must be above zero.');

  const sign = total < 0 ? -1n : 1n;
  const magnitude = BigInt(total) * sign;
  const parts = weights.map((weight, index) => ({
    index,
    floor: (magnitude * weight) / whole,
    remainder: (magnitude * weight) % whole,
  }));
  let left = magnitude - parts.reduce((sum, part) => sum + part.floor, 0n);
  const result = parts.map((part) => part.floor);
  const byRemainder = [...parts].sort((a, b) => (a.remainder === b.remainder ? a.index - b.index : a.remainder > b.remainder ? -1 : 1));
  for (const part of byRemainder) {
    if (left === 0n) break;
    result[part.index] = part.floor + 1n;
    left -= 1n;
  }
  return result.map((amount) => cents(Number(amount * sign)));
}
