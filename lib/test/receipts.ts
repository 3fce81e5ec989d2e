import type { Tx } from '../core/operation';

interface Money {
  readonly practiceId: string;
  readonly invoiceId: string;
  readonly payerId: string;
  readonly receivedOn: Date;
  readonly amountCents: number;
  readonly id?: string;
  readonly reference?: string;
}

/** A check of its own that paid one invoice, as rows; the invoice's sums are the caller's. Answers the payment's id and its receipt's. */
export async function received(tx: Tx, { payerId, invoiceId, id, ...money }: Money): Promise<{ id: string; receiptId: string }> {
  const posted = { ...money, countsOn: money.receivedOn, method: 'check' as const };
  const receipt = await tx.receipt.create({ data: { ...posted, payerId, appliedCents: money.amountCents } });
  const payment = await tx.payment.create({ data: { ...posted, invoiceId, receiptId: receipt.id, ...(id && { id }) } });
  return { id: payment.id, receiptId: receipt.id };
}
