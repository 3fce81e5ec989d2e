import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { ReceiptChanged, TakeBackPayment } from '../receipts/schema';
import { lockReceipt, takeBackPayment as takeBack, toReceiptChanged } from '../receipts/steps';

/**
 * Takes a part of a check off its invoice: it is unapplied again and the invoice owed.
 * @throws NotFound; RuleBroken `payment.already_reversed`, `payment.not_found` for what is itself a reversal.
 */
export const takeBackPayment = command({
  name: 'payment.take_back',
  input: TakeBackPayment,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { receiptId, amountCents, number, balanceCents, caseId, invoice, paymentId } = await takeBack(tx, ctx, input);
    audit({ subject: ['invoice', invoice.id], summary: `took ${dollars(amountCents)} off ${number}, ${dollars(balanceCents)} owed`, data: { caseId, paymentId: input.paymentId, reversalId: paymentId, receiptId, reason: input.reason } });
    audit({ subject: ['receipt', receiptId], summary: `took ${dollars(amountCents)} off ${number}, unapplied again`, data: { paymentId: input.paymentId, reason: input.reason } });
    return toReceiptChanged(await lockReceipt(tx, ctx.practiceId, receiptId));
  },
});
