import { NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { livePartsOf } from '../../domain/billing/receipt-ledger';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { countsOnFor } from '../month-closes/steps';
import { bounceReceipt, lockReceipt, receiptLedgerOf, takeBackPayment } from '../receipts/steps';
import { PaymentPosted, ReversePayment } from './schema';

/**
 * Takes a payment back with a row of its own, dated today; the payment itself stays as it was written. The check behind
 * it is reversed with it, so it must not pay anything else.
 * @throws NotFound, RuleBroken `payment.already_reversed`, `payment.part_of_receipt`, `payment.not_found` for what is itself a reversal.
 */
export const reversePayment = command({
  name: 'payment.reverse',
  input: ReversePayment,
  output: PaymentPosted,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const payment = await tx.payment.findUnique({ where: { practiceId_id: { practiceId, id: input.paymentId } } });
    if (!payment) throw new NotFound();
    await countsOnFor(tx, practiceId, ctx.today);
    const receipt = await lockReceipt(tx, practiceId, payment.receiptId);
    const live = livePartsOf(receiptLedgerOf(receipt), 'APPLIED');
    const standsAlone = live.length === 1 && live[0]?.id === payment.id && payment.amountCents === receipt.amountCents;
    if (!standsAlone && live.some(({ id }) => id === payment.id)) {
      throw new RuleBroken('payment.part_of_receipt', 'This is a part of a larger check. Open the check: take this part off, or reverse the whole check.', { receiptId: receipt.id });
    }
    const [taken = await takeBackPayment(tx, ctx, { paymentId: payment.id, reason: input.reason })] = standsAlone ? await bounceReceipt(tx, ctx, { receiptId: receipt.id, reason: input.reason }) : [];
    audit({ subject: ['invoice', taken.invoice.id], summary: `reversed ${dollars(payment.amountCents)} on ${taken.number}, ${dollars(taken.balanceCents)} owed`, data: { caseId: taken.caseId, paymentId: payment.id, reversalId: taken.paymentId, receiptId: receipt.id, reason: input.reason } });
    return { paymentId: taken.paymentId, amountCents: -payment.amountCents, invoice: taken.invoice };
  },
});
