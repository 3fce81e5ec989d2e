/** Something that is owed, the oldest first in every list of them. */
export type Owed = { id: string; balanceCents: number };

/**
 * How a check would go on what a payer owes: on the one item whose balance it is to the cent, else the oldest first until
 * nothing is left. Items that get nothing are left out.
 */
export function proposeParts(amountCents: number, items: readonly Owed[]): { id: string; amountCents: number }[] {
  const exact = items.filter(({ balanceCents }) => balanceCents === amountCents && amountCents > 0);
  const [only] = exact;
  if (exact.length === 1 && only) return [{ id: only.id, amountCents }];
  let left = Math.max(0, amountCents);
  return items.flatMap(({ id, balanceCents }) => {
    const part = Math.min(left, Math.max(0, balanceCents));
    left -= part;
    return part > 0 ? [{ id, amountCents: part }] : [];
  });
}
