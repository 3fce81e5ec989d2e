import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { ReceiptChanged, ReverseReceipt } from './schema';
import { bounceReceipt, lockReceipt, toReceiptChanged } from './steps';

/**
 * Reverses a check that bounced: every part of it comes off its invoice, which is owed again, and it holds nothing.
 * @throws NotFound; RuleBroken `receipt.reversed`, `receipt.refunded`.
 */
export const reverseReceipt = command({
  name: 'receipt.reverse',
  input: ReverseReceipt,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { receiptId, reason } = input;
    const taken = await bounceReceipt(tx, ctx, { receiptId, reason });
    const receipt = await lockReceipt(tx, ctx.practiceId, receiptId);
    audit({ subject: ['receipt', receiptId], summary: `reversed a receipt of ${dollars(receipt.amountCents)}`, data: { reason, parts: taken.map(({ paymentId, invoice }) => ({ paymentId, invoiceId: invoice.id })) } });
    for (const { caseId, paymentId, amountCents, number, balanceCents, invoice } of taken) audit({ subject: ['invoice', invoice.id], summary: `reversed ${dollars(amountCents)} on ${number}, ${dollars(balanceCents)} owed`, data: { caseId, paymentId, receiptId, reason } });
    return toReceiptChanged(receipt);
  },
});
