import { command } from '../../core/operation';
import { dollars, quantity } from '../../domain/wording';
import { matchReceipts } from '../bank-imports/steps';
import { countsOnFor } from '../month-closes/steps';
import { RecordReceipt, ReceiptChanged } from './schema';
import { applyParts, lockReceipt, receiveMoney, refuseTwin, toReceiptChanged } from './steps';

/**
 * Records money that came in at once and puts its parts on invoices; what is left over stays unapplied. With a case it is a
 * deposit that is held. From a line of the bank, it is matched with it at once.
 * @throws NotFound; RuleBroken `receipt.twin`, `payment.in_future`, `payment.exceeds_balance`, `payment.invoice_not_issued`, `receipt.other_case`, `bank_line.sum_differs`.
 */
export const recordReceipt = command({
  name: 'receipt.record',
  input: RecordReceipt,
  output: ReceiptChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { parts, bankLineId, duplicateAccepted, ...money } = input;
    await countsOnFor(tx, ctx.practiceId, money.receivedOn);
    if (!duplicateAccepted) await refuseTwin(tx, ctx.practiceId, money);
    const { id } = await receiveMoney(tx, ctx, money);
    const applied = await applyParts(tx, ctx, id, parts);
    if (bankLineId !== null) await matchReceipts(tx, ctx, { bankLineId, receiptIds: [id] });
    const changed = toReceiptChanged(await lockReceipt(tx, ctx.practiceId, id));
    const where = applied.length > 0 ? ` on ${quantity(applied.length, 'invoice')}` : '';
    const left = changed.unappliedCents > 0 ? `, ${dollars(changed.unappliedCents)} ${money.caseId === null ? 'unapplied' : 'held'}` : '';
    audit({ subject: ['receipt', id], summary: `recorded ${money.caseId === null ? 'a receipt' : 'a deposit'} of ${dollars(money.amountCents)}${where}${left}`, data: { payerId: money.payerId, caseId: money.caseId, amountCents: money.amountCents, receivedOn: money.receivedOn, method: money.method, parts: applied.map(({ paymentId, invoice }) => ({ paymentId, invoiceId: invoice.id })) } });
    for (const { caseId, paymentId, amountCents, number, invoice } of applied) audit({ subject: ['invoice', invoice.id], summary: `posted ${dollars(amountCents)} to ${number} from a receipt of ${dollars(money.amountCents)}`, data: { caseId, paymentId, receiptId: id, amountCents } });
    return changed;
  },
});
