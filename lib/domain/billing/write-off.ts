/** Everything written off of the invoice with this one, and who could decide. */
export type WriteOffAsking = { amountCents: number; limitCents: number; askedById: string | null; ownerIds: readonly string[] };

/** `free`: within the limit. `alone`: above it, and who asks is the only owner. `ask`: above it, an owner who did not ask decides. */
export function approvalOf({ amountCents, limitCents, askedById, ownerIds }: WriteOffAsking): 'free' | 'alone' | 'ask' {
  if (amountCents <= limitCents) return 'free';
  return ownerIds.length === 1 && ownerIds[0] === askedById ? 'alone' : 'ask';
}
