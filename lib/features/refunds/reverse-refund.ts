import { toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { takeBackPart } from '../../domain/billing/receipt-ledger';
import { dollars } from '../../domain/wording';
import { countsOnFor } from '../month-closes/steps';
import { ReceiptChanged } from '../receipts/schema';
import { keepReceipt, lockReceipt, personOf, receiptLedgerOf, toReceiptChanged } from '../receipts/steps';
import { ReverseRefund } from './schema';

/**
 * Takes a refund back that did not happen, by a row of its own dated today; the money is unapplied again.
 * @throws NotFound; RuleBroken `payment.already_reversed`, `payment.not_found` for what is itself a reversal.
 */
export const reverseRefund = command({
  name: 'refund.reverse',
  input: ReverseRefund,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const refund = await tx.refund.findUnique({ where: { practiceId_id: { practiceId, id: input.refundId } } });
    if (!refund) throw new NotFound();
    const countsOn = await countsOnFor(tx, practiceId, today);
    const receipt = await lockReceipt(tx, practiceId, refund.receiptId);
    const id = newId();
    const ledger = takeBackPart(receiptLedgerOf(receipt), { id, reversesId: refund.id });
    await tx.refund.create({
      data: { practiceId, id, receiptId: receipt.id, refundedOn: toDateColumn(today), countsOn: toDateColumn(countsOn), amountCents: -refund.amountCents, method: refund.method, reference: refund.reference, reason: input.reason, reversesId: refund.id, recordedById: personOf(ctx), createdAt: ctx.now },
    });
    const row = await keepReceipt(tx, practiceId, receipt.id, ledger);
    audit({ subject: ['receipt', receipt.id], summary: `took a refund of ${dollars(refund.amountCents)} back`, data: { refundId: refund.id, reversalId: id, reason: input.reason } });
    return toReceiptChanged(row);
  },
});
