import { command } from '../../core/operation';
import { dollars } from '../../domain/wording';
import { lockInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import { applyReceipt, receiveMoney, refuseOpenTwin } from '../receipts/steps';
import { PaymentPosted, PostPayment } from './schema';

/**
 * Posts one check on one invoice, in part or whole: a receipt of which all is on that invoice. Above the balance only with `overpaymentAccepted`.
 * @throws RuleBroken `payment.in_future`, `payment.exceeds_balance`, `payment.invoice_not_issued`, `payment.credit_note`, `receipt.twin` for a check that is recorded and holds the amount.
 */
export const postPayment = command({
  name: 'payment.post',
  input: PostPayment,
  output: PaymentPosted,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { invoiceId, receivedOn, amountCents, method, reference, overpaymentAccepted, reason } = input;
    await countsOnFor(tx, ctx.practiceId, receivedOn);
    const { payerId } = await lockInvoice(tx, ctx.practiceId, invoiceId);
    await refuseOpenTwin(tx, ctx.practiceId, { payerId, reference, amountCents, neededCents: amountCents });
    const receipt = await receiveMoney(tx, ctx, { payerId, receivedOn, amountCents, method, reference });
    const { paymentId, balanceCents, caseId, number, invoice } = await applyReceipt(tx, ctx, { receiptId: receipt.id, invoiceId, amountCents, receivedOn, overpaymentAccepted, reason });
    const over = balanceCents < 0 ? `, ${dollars(-balanceCents)} more than owed` : balanceCents === 0 ? ', paid in full' : `, ${dollars(balanceCents)} left`;
    audit({ subject: ['invoice', invoiceId], summary: `posted ${dollars(amountCents)} to ${number}${over}`, data: { caseId, paymentId, receiptId: receipt.id, amountCents, receivedOn, method, overpaymentAccepted } });
    return { paymentId, amountCents, invoice };
  },
});
