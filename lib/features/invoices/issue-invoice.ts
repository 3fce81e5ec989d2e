import { toDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { addDays } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { findIssuedAs } from '../invoice-facts/queries';
import { InvoiceChanged, IssueInvoice } from './schema';
import { lockInvoice, nextNumber, startPaymentClock, toChanged } from './steps';

/**
 * Gives a draft its number and its day, freezes who bills whom, starts the payer's clock, and has the audit chain's end anchored. From then on a trigger
 * refuses any change to what was billed.
 * @throws NotFound, Conflict, RuleBroken `invoice.issued`, `invoice.nothing_to_bill`.
 */
export const issueInvoice = command({
  name: 'invoice.issue',
  input: IssueInvoice,
  output: InvoiceChanged,
  idempotent: true,
  async run({ ctx, input, tx, audit, enqueue }) {
    const { practiceId, today } = ctx;
    const invoice = await lockInvoice(tx, practiceId, input.invoiceId, input.version);
    if (invoice.state !== 'DRAFT') throw new RuleBroken('invoice.issued', 'This invoice is already issued.');
    if (invoice.totalCents <= 0) throw new RuleBroken('invoice.nothing_to_bill', 'Every line is zero. Add a line or discard the draft.');
    const issuedAs = await findIssuedAs(tx, practiceId, invoice);
    const { invoiceTermsDays, holidayCalendar } = await tx.practice.findUniqueOrThrow({ where: { id: practiceId }, select: { invoiceTermsDays: true, holidayCalendar: true } });
    const medicalLegal = invoice.case.kind === 'QME' || invoice.case.kind === 'AME';
    const payableOn = medicalLegal ? dueDate({ rule: 'bill.payment', triggerOn: today, ...(holidayCalendar === 'dwc' ? {} : { calendar: holidayCalendar }) }).dueOn : addDays(today, invoiceTermsDays);
    await startPaymentClock(tx, practiceId, invoice, today, invoice.totalCents);
    // Last, so that the series is locked as briefly as can be.
    const number = await nextNumber(tx, practiceId, 'invoice', today);
    const row = await tx.invoice.update({
      where: { practiceId_id: { practiceId, id: invoice.id } },
      data: { state: 'ISSUED', number, issuedOn: toDateColumn(today), payableOn: toDateColumn(payableOn), issuedAs, version: { increment: 1 } },
    });
    await refreshCase(tx, practiceId, invoice.caseId);
    audit({ subject: ['invoice', invoice.id], summary: `issued ${number}, ${dollars(row.totalCents)}`, data: { caseId: invoice.caseId, number, totalCents: row.totalCents, issuedOn: today, payableOn } });
    await enqueue('anchor-audit', {});
    return toChanged(row);
  },
});
