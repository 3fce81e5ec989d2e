import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { post } from '../../domain/billing/ledger';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { findIssuedAs } from '../invoice-facts/queries';
import { CreditInvoice, InvoiceCredited } from './schema';
import { followBalance, keepBalance, ledgerOf, lockInvoice, nextNumber, toChanged, writeLines } from './steps';

/**
 * Takes part or all of what is still owed on an invoice back, by a credit note with a number of its own series.
 * @throws NotFound, RuleBroken `credit.exceeds_balance`, `credit.of_credit_note`, `payment.invoice_not_issued`.
 */
export const creditInvoice = command({
  name: 'invoice.credit',
  input: CreditInvoice,
  output: InvoiceCredited,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    const { invoiceId, amountCents, reason } = input;
    const invoice = await lockInvoice(tx, practiceId, invoiceId);
    if (invoice.kind === 'CREDIT_NOTE') throw new RuleBroken('credit.of_credit_note', 'A credit note cannot be credited. Void it instead.');
    const id = newId();
    const ledger = post(await ledgerOf(tx, practiceId, invoice), { id, kind: 'CREDIT', amountCents: cents(amountCents), on: today, reversesId: null });
    const { caseId, evaluationId, payerId, serviceOn, scheduleVersion } = invoice;
    await tx.invoice.create({ data: { practiceId, id, kind: 'CREDIT_NOTE', caseId, evaluationId, payerId, serviceOn, scheduleVersion, totalCents: amountCents, creditsInvoiceId: invoiceId, reason, createdAt: ctx.now } });
    const description = `Credit on ${invoice.number}`;
    await writeLines(tx, practiceId, id, [
      { id: newId(), code: 'CREDIT', modifiers: [], description, reason, units: 1, unitPriceCents: amountCents, factorBps: 10_000, rounding: 'half_up_per_line', scheduleVersion: '', amountCents, draftedAmountCents: null, changeReason: '', steps: { section: '', confidence: 'V', factorTerms: [], steps: [{ label: description, value: dollars(amountCents) }] } },
    ]);
    const issuedAs = await findIssuedAs(tx, practiceId, { ...invoice, id });
    const number = await nextNumber(tx, practiceId, 'credit', today, 'CN-');
    await tx.invoice.update({ where: { practiceId_id: { practiceId, id } }, data: { state: 'ISSUED', number, issuedOn: toDateColumn(today), issuedAs, version: { increment: 1 } } });
    const { balance, row } = await keepBalance(tx, practiceId, invoiceId, ledger);
    await followBalance(tx, practiceId, invoice, balance, today);
    audit({ subject: ['invoice', invoiceId], summary: `issued credit note ${number}, ${dollars(amountCents)} on ${invoice.number}`, data: { caseId, creditNoteId: id, number, amountCents, reason } });
    return { invoice: toChanged(row), creditNote: { id, number, totalCents: amountCents } };
  },
});
