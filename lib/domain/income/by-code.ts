import { cents, type Cents } from '../money';

/**
 * An amount that belongs to a whole bill, spread over its lines: each line gets what the bill had grown by at it, rounded
 * half up on the way, so that the parts add up exactly. The report by code does the same in SQL.
 */
export function spreadOverLines(amount: Cents, lineCents: readonly number[]): Cents[] {
  const whole = lineCents.reduce((sum, one) => sum + one, 0);
  if (whole === 0) return lineCents.map((_, index) => (index === lineCents.length - 1 ? amount : cents(0)));
  const upTo = (sum: number): number => Math.floor((2 * amount * sum + whole) / (2 * whole));
  let before = 0;
  return lineCents.map((one) => {
    const part = upTo(before + one) - upTo(before);
    before += one;
    return cents(part);
  });
}

/** Dollars an hour in whole cents; null while no time is known. */
export function perHour(amountCents: number, minutes: number): Cents | null {
  return minutes > 0 ? cents(Math.round((amountCents * 60) / minutes)) : null;
}
