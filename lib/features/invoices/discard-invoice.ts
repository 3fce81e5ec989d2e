import { command } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { freeTime } from '../bill-drafts/steps';
import { refreshCase } from '../cases/steps';
import { DiscardInvoice, InvoiceDiscarded } from './schema';
import { lockInvoice } from './steps';

/** Throws a draft away; its lines stay in the audit log. @throws NotFound, Conflict, RuleBroken `invoice.issued`. */
export const discardInvoice = command({
  name: 'invoice.discard',
  input: DiscardInvoice,
  output: InvoiceDiscarded,
  async run({ ctx, input, tx, audit }) {
    const { practiceId } = ctx;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    if (invoice.state !== 'DRAFT') throw new RuleBroken('invoice.issued', 'Only a draft can be discarded. Void an issued invoice: it keeps its number.');
    await freeTime(tx, practiceId, invoice.id);
    await tx.invoiceLine.deleteMany({ where: { practiceId, invoiceId: invoice.id } });
    await tx.invoice.delete({ where: { practiceId_id: { practiceId, id: invoice.id } } });
    await refreshCase(tx, practiceId, invoice.caseId);
    audit({
      subject: ['invoice', invoice.id],
      summary: `discarded a draft of ${dollars(invoice.totalCents)}`,
      data: { caseId: invoice.caseId, evaluationId: invoice.evaluationId, lines: invoice.lines.map(({ code, units, amountCents, changeReason }) => ({ code, units, amountCents, changeReason })) },
    });
    return { id: invoice.id, caseId: invoice.caseId };
  },
});
