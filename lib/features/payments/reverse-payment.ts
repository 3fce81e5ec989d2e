import { fromDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { reverse } from '../../domain/billing/ledger';
import { dollars } from '../../domain/wording';
import { followBalance, keepBalance, ledgerOf, lockInvoice, toChanged } from '../invoices/steps';
import { PaymentPosted, ReversePayment } from './schema';

/**
 * Takes a payment back with a row of its own, dated today; the payment itself stays as it was written.
 * @throws NotFound, RuleBroken `payment.already_reversed`, `payment.not_found` for what is itself a reversal.
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
    const invoice = await lockInvoice(tx, practiceId, payment.invoiceId);
    const paymentId = newId();
    const receivedOn = fromDateColumn(payment.receivedOn);
    const on = receivedOn > ctx.today ? receivedOn : ctx.today;
    const ledger = reverse(await ledgerOf(tx, practiceId, invoice), { id: paymentId, reversesId: payment.id, on });
    await tx.payment.create({
      data: {
        practiceId,
        id: paymentId,
        createdAt: ctx.now,
        invoiceId: invoice.id,
        receiptId: payment.receiptId,
        receivedOn: toDateColumn(on),
        countsOn: toDateColumn(on),
        amountCents: -payment.amountCents,
        method: payment.method,
        reference: payment.reference,
        reversesId: payment.id,
        reason: input.reason,
        recordedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null,
      },
    });
    await tx.receipt.update({ where: { practiceId_id: { practiceId, id: payment.receiptId } }, data: { appliedCents: { decrement: payment.amountCents }, reversedOn: toDateColumn(on), reverseReason: input.reason, version: { increment: 1 } } });
    const { balance, row } = await keepBalance(tx, practiceId, invoice.id, ledger);
    await followBalance(tx, practiceId, invoice, balance, ctx.today);
    audit({ subject: ['invoice', invoice.id], summary: `reversed a payment of ${dollars(payment.amountCents)} on ${invoice.number}`, data: { caseId: invoice.caseId, paymentId, reversesId: payment.id, amountCents: -payment.amountCents, reason: input.reason } });
    return { paymentId, amountCents: -payment.amountCents, invoice: toChanged(row) };
  },
});
