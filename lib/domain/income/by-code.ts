import { cents, type Cents } from '../money';

/**
 * An amount that belongs to a whole bill, spread over its codes: each gets what the bill had grown by at it, rounded half
 * up on the way, so that the parts add up exactly; money that goes back mirrors what came. The report by code does the
 * same in SQL. With nothing billed all of it stands on the last.
 */
export function spreadOverCodes(amount: Cents, codeCents: readonly number[]): Cents[] {
  const whole = codeCents.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return codeCents.map((_, index) => (index === codeCents.length - 1 ? amount : cents(0)));
  const upTo = (sum: number): number => Math.floor((2 * Math.abs(amount) * sum + whole) / (2 * whole));
  let before = 0;
  return codeCents.map((one) => {
    const part = Math.sign(amount) * (upTo(before + one) - upTo(before));
    before += one;
    return cents(part);
  });
}

/** Dollars an hour in whole cents; null while no time is known. */
export function perHour(amountCents: number, minutes: number): Cents | null {
  return minutes > 0 ? cents(Math.round((amountCents * 60) / minutes)) : null;
}
