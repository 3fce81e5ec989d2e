import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { freeTime } from '../bill-drafts/steps';
import { followBalance, keepBalance, ledgerOf, lockInvoice, reopenBilling, toChanged } from './steps';
import { InvoiceChanged, VoidInvoice } from './schema';

/**
 * Voids an issued invoice or credit note; the number stays taken. Money and credits on it must be taken back first.
 * @throws NotFound, Conflict, RuleBroken `invoice.not_issued`, `invoice.has_payments`, `invoice.has_credits`, `invoice.has_write_offs`.
 */
export const voidInvoice = command({
  name: 'invoice.void',
  input: VoidInvoice,
  output: InvoiceChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    if (invoice.state !== 'ISSUED') throw new RuleBroken('invoice.not_issued', invoice.state === 'VOID' ? 'It is already void.' : 'A draft has no number to keep: discard it.');
    if (invoice.paidCents !== 0) throw new RuleBroken('invoice.has_payments', `${dollars(invoice.paidCents)} is posted to it. Reverse that first, or issue a credit note.`);
    if (invoice.creditedCents !== 0) throw new RuleBroken('invoice.has_credits', 'A credit note takes from it. Void the credit note first.');
    if (invoice.writtenOffCents !== 0) throw new RuleBroken('invoice.has_write_offs', `${dollars(invoice.writtenOffCents)} of it is written off. Reverse that first.`);
    const credited = invoice.creditsInvoiceId === null ? null : await lockInvoice(tx, practiceId, invoice.creditsInvoiceId);
    const row = await tx.invoice.update({
      where: { practiceId_id: { practiceId, id: invoice.id } },
      data: { state: 'VOID', voidedOn: toDateColumn(today), reason: input.reason, version: { increment: 1 } },
    });
    if (credited) {
      const { balance } = await keepBalance(tx, practiceId, credited.id, await ledgerOf(tx, practiceId, credited));
      await followBalance(tx, practiceId, credited, balance, today);
      audit({ subject: ['invoice', credited.id], summary: `voided credit note ${invoice.number}, ${dollars(invoice.totalCents)} owed again`, data: { caseId: credited.caseId, creditNoteId: invoice.id } });
    } else {
      await freeTime(tx, practiceId, invoice.id);
      await reopenBilling(tx, practiceId, invoice, today);
    }
    audit({ subject: ['invoice', invoice.id], summary: `voided ${invoice.number}, ${dollars(invoice.totalCents)}`, data: { caseId: invoice.caseId, number: invoice.number, totalCents: invoice.totalCents, reason: input.reason } });
    return toChanged(row);
  },
});
