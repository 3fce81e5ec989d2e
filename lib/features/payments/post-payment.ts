import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { MOST_BILLED_CENTS } from '../../domain/billing/line-amount';
import { post } from '../../domain/billing/ledger';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { followBalance, keepBalance, ledgerOf, lockInvoice, toChanged } from '../invoices/steps';
import { PaymentPosted, PostPayment } from './schema';

/**
 * Posts money received on an issued invoice, in part or whole. Above the balance only with `overpaymentAccepted`.
 * @throws RuleBroken `payment.in_future`, `payment.exceeds_balance`, `payment.invoice_not_issued`, `payment.credit_note`.
 */
export const postPayment = command({
  name: 'payment.post',
  input: PostPayment,
  output: PaymentPosted,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { invoiceId, receivedOn, amountCents, method, reference, overpaymentAccepted, reason } = input;
    const invoice = await lockInvoice(tx, ctx.practiceId, invoiceId);
    if (invoice.kind === 'CREDIT_NOTE') throw new RuleBroken('payment.credit_note', 'A credit note is not paid. Post to the invoice it takes from.');
    if (receivedOn > ctx.today) throw new RuleBroken('payment.in_future', 'The day it was received lies ahead. Post it when it is here.');
    const paymentId = newId();
    const ledger = post(await ledgerOf(tx, ctx.practiceId, invoice), { id: paymentId, kind: 'PAYMENT', amountCents: cents(amountCents), on: receivedOn, reversesId: null }, { allowOverpayment: overpaymentAccepted });
    if (invoice.paidCents + amountCents > 2 * MOST_BILLED_CENTS) throw new RuleBroken('payment.too_large', 'Payments above $20,000,000 on one invoice are a slip of the keyboard.');
    const posted = { practiceId: ctx.practiceId, createdAt: ctx.now, receivedOn: toDateColumn(receivedOn), countsOn: toDateColumn(receivedOn), amountCents, method, reference, recordedById: ctx.actor.kind === 'user' ? ctx.actor.userId : null };
    const receipt = await tx.receipt.create({ data: { ...posted, payerId: invoice.payerId, appliedCents: amountCents } });
    await tx.payment.create({ data: { ...posted, id: paymentId, invoiceId, receiptId: receipt.id, reason } });
    const { balance, row } = await keepBalance(tx, ctx.practiceId, invoiceId, ledger);
    await followBalance(tx, ctx.practiceId, invoice, balance, ctx.today);
    const over = balance.balanceCents < 0 ? `, ${dollars(-balance.balanceCents)} more than owed` : balance.balanceCents === 0 ? ', paid in full' : `, ${dollars(balance.balanceCents)} left`;
    audit({ subject: ['invoice', invoiceId], summary: `posted ${dollars(amountCents)} to ${invoice.number}${over}`, data: { caseId: invoice.caseId, paymentId, amountCents, receivedOn, method, overpaymentAccepted } });
    return { paymentId, amountCents, invoice: toChanged(row) };
  },
});
