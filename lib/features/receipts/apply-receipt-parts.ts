import { command } from '../../core/operation';
import { dollars, quantity } from '../../domain/wording';
import { countsOnFor } from '../month-closes/steps';
import { ApplyReceipt, ReceiptChanged } from './schema';
import { applyParts, lockReceipt, toReceiptChanged } from './steps';

/**
 * Puts unapplied money of a receipt on invoices; a deposit only on those of its case.
 * @throws NotFound; RuleBroken `receipt.not_enough`, `receipt.reversed`, `receipt.other_case`, `payment.exceeds_balance`, `payment.invoice_not_issued`.
 */
export const applyReceiptParts = command({
  name: 'receipt.apply',
  input: ApplyReceipt,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { receiptId, parts } = input;
    await countsOnFor(tx, ctx.practiceId, ctx.today);
    await lockReceipt(tx, ctx.practiceId, receiptId);
    const applied = await applyParts(tx, ctx, receiptId, parts);
    const changed = toReceiptChanged(await lockReceipt(tx, ctx.practiceId, receiptId));
    const sumCents = parts.reduce((sum, { amountCents }) => sum + amountCents, 0);
    audit({ subject: ['receipt', receiptId], summary: `applied ${dollars(sumCents)} to ${quantity(applied.length, 'invoice')}, ${dollars(changed.unappliedCents)} left`, data: { sumCents, parts: applied.map(({ paymentId, invoice }) => ({ paymentId, invoiceId: invoice.id })) } });
    for (const { caseId, paymentId, amountCents, number, invoice } of applied) audit({ subject: ['invoice', invoice.id], summary: `posted ${dollars(amountCents)} to ${number} from unapplied money`, data: { caseId, paymentId, receiptId, amountCents } });
    return changed;
  },
});
