import { fromDateColumn, toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { refundPart } from '../../domain/billing/receipt-ledger';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { countsOnFor } from '../month-closes/steps';
import { ReceiptChanged } from '../receipts/schema';
import { keepReceipt, lockReceipt, personOf, receiptLedgerOf, toReceiptChanged } from '../receipts/steps';
import { RecordRefund } from './schema';

/**
 * Records money given back out of what a receipt holds unapplied.
 * @throws NotFound; RuleBroken `receipt.not_enough`, `receipt.reversed`, `refund.in_future`, `refund.before_receipt`.
 */
export const recordRefund = command({
  name: 'refund.record',
  input: RecordRefund,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const { receiptId, refundedOn, amountCents, method, reference, reason } = input;
    const countsOn = await countsOnFor(tx, practiceId, refundedOn);
    const receipt = await lockReceipt(tx, practiceId, receiptId);
    if (refundedOn > ctx.today) throw new RuleBroken('refund.in_future', 'The day of the refund lies ahead. Record it when it went out.');
    if (refundedOn < fromDateColumn(receipt.receivedOn)) throw new RuleBroken('refund.before_receipt', 'The refund lies before the day the money came in.');
    const id = newId();
    const ledger = refundPart(receiptLedgerOf(receipt), { id, amountCents: cents(amountCents) });
    await tx.refund.create({ data: { practiceId, id, receiptId, refundedOn: toDateColumn(refundedOn), countsOn: toDateColumn(countsOn), amountCents, method, reference, reason, recordedById: personOf(ctx), createdAt: ctx.now } });
    const row = await keepReceipt(tx, practiceId, receiptId, ledger);
    audit({ subject: ['receipt', receiptId], summary: `refunded ${dollars(amountCents)}`, data: { refundId: id, amountCents, refundedOn, method, reason } });
    return toReceiptChanged(row);
  },
});
