import { toDateColumn } from '../../core/dates';
import { newId } from '../../core/new-id';
import { command } from '../../core/operation';
import { post } from '../../domain/billing/ledger';
import { cents } from '../../domain/money';
import { RuleBroken } from '../../domain/rule-broken';
import { dollars } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { CorrectEor, EorCorrected } from './schema';
import { lockEor } from '../eors/steps';
import { findIssuedAs } from '../invoice-facts/queries';
import { followBalance, keepBalance, ledgerOf, lockInvoice, nextNumber, reopenBilling, toChanged, writeLines, type LineColumns, type LineWorking, type LockedInvoice } from '../invoices/steps';
import { countsOnFor } from '../month-closes/steps';
import type { PracticeCtx } from '../../core/context';
import type { Tx } from '../../core/operation';

/**
 * Begins the corrected bill of an EOR whose lines are to be corrected. Where nothing was paid the bill is voided and drafted
 * again as it was; where other lines were paid, a credit note takes the lines to be corrected off, and the draft holds them
 * alone. The draft names the bill that it corrects; change it and issue it.
 * @throws NotFound, Conflict; RuleBroken `eor.nothing_to_correct`, `eor.line_paid`, `invoice.draft_exists`, `invoice.not_issued`
 */
export const correctEor = command({
  name: 'eor.correct',
  input: CorrectEor,
  output: EorCorrected,
  idempotent: true,
  async run({ ctx, input, tx, audit }) {
    const { practiceId, today } = ctx;
    await countsOnFor(tx, practiceId, today);
    const eor = await lockEor(tx, practiceId, input.eorId, input.version);
    const chosen = eor.lines.filter(({ decision, invoiceLineId }) => decision === 'correct' && invoiceLineId !== null);
    if (chosen.length === 0 || eor.invoiceId === null) throw new RuleBroken('eor.nothing_to_correct', 'Decide first which lines are to be corrected.');
    const paid = chosen.find(({ paidCents }) => paidCents > 0);
    if (paid) throw new RuleBroken('eor.line_paid', `${paid.code} was paid in part. What is missing of it goes to second review, not on a corrected bill.`);
    const invoice = await lockInvoice(tx, practiceId, eor.invoiceId);
    if (invoice.state !== 'ISSUED') throw new RuleBroken('invoice.not_issued', 'The bill is void already.');
    const drafts = await tx.invoice.count({ where: { practiceId, state: 'DRAFT', OR: [{ correctsInvoiceId: invoice.id }, ...(invoice.evaluationId ? [{ evaluationId: invoice.evaluationId, kind: 'INVOICE' as const }] : [])] } });
    if (drafts > 0) throw new RuleBroken('invoice.draft_exists', 'There is a draft for this work already. Open it, or discard it first.');
    const whole = invoice.paidCents === 0 && invoice.creditedCents === 0 && invoice.writtenOffCents === 0;
    const ids = new Set(chosen.map(({ invoiceLineId }) => invoiceLineId));
    const lines = invoice.lines.filter((line) => line.units > 0 && (whole || ids.has(line.id)));
    const creditNoteNumber = whole ? await voidWhole(tx, ctx, invoice, input.reason) : await creditLines(tx, ctx, invoice, lines.reduce((sum, { amountCents }) => sum + amountCents, 0), input.reason);
    const draftId = newId();
    const { caseId, evaluationId, payerId, serviceOn, scheduleVersion, origin, diagnosisCodes, claimNote } = invoice;
    await tx.invoice.create({ data: { practiceId, id: draftId, caseId, evaluationId, payerId, serviceOn, scheduleVersion, origin, diagnosisCodes, claimNote, totalCents: lines.reduce((sum, { amountCents }) => sum + amountCents, 0), correctsInvoiceId: invoice.id, payerReference: eor.payerReference, createdAt: ctx.now } });
    const again = lines.map((line) => ({ from: line.id, row: { ...line, id: newId(), draftedAmountCents: line.amountCents, changeReason: '', steps: line.steps as LineWorking } satisfies LineColumns }));
    await writeLines(tx, practiceId, draftId, again.map(({ row }) => row));
    // The time that a line bills goes with it: discarded, the draft sets it free.
    for (const { from, row } of again) await tx.timeEntry.updateMany({ where: { practiceId, invoiceLineId: from }, data: { invoiceLineId: row.id, version: { increment: 1 } } });
    await tx.eor.update({ where: { practiceId_id: { practiceId, id: eor.id } }, data: { version: { increment: 1 } } });
    await refreshCase(tx, practiceId, caseId);
    const replaced = await tx.invoice.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: invoice.id } } });
    audit({ subject: ['invoice', invoice.id], summary: `began the corrected bill of ${invoice.number}`, data: { caseId, draftId, eorId: eor.id, reason: input.reason } });
    return { eorId: eor.id, draftId, replaced: toChanged(replaced), creditNoteNumber };
  },
});

async function voidWhole(tx: Tx, { practiceId, today }: PracticeCtx, invoice: LockedInvoice, reason: string): Promise<null> {
  await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoice.id } }, data: { state: 'VOID', voidedOn: toDateColumn(today), reason, version: { increment: 1 } } });
  await reopenBilling(tx, practiceId, invoice, today);
  return null;
}

/** A credit note over the lines that go on the corrected bill. */
async function creditLines(tx: Tx, ctx: PracticeCtx, invoice: LockedInvoice, amountCents: number, reason: string): Promise<string> {
  const { practiceId, today } = ctx;
  const id = newId();
  const ledger = post(await ledgerOf(tx, practiceId, invoice), { id, kind: 'CREDIT', amountCents: cents(amountCents), on: today, reversesId: null });
  const { caseId, evaluationId, payerId, serviceOn, scheduleVersion } = invoice;
  await tx.invoice.create({ data: { practiceId, id, kind: 'CREDIT_NOTE', caseId, evaluationId, payerId, serviceOn, scheduleVersion, totalCents: amountCents, creditsInvoiceId: invoice.id, reason, createdAt: ctx.now } });
  const description = `Credit on ${invoice.number}`;
  await writeLines(tx, practiceId, id, [{ id: newId(), code: 'CREDIT', modifiers: [], description, reason, units: 1, unitPriceCents: amountCents, factorBps: 10_000, rounding: 'half_up_per_line', scheduleVersion: '', amountCents, draftedAmountCents: null, changeReason: '', steps: { section: '', confidence: 'V', factorTerms: [], steps: [{ label: description, value: dollars(amountCents) }] } }]);
  const issuedAs = await findIssuedAs(tx, practiceId, { ...invoice, id });
  const number = await nextNumber(tx, practiceId, 'credit', today, 'CN-');
  await tx.invoice.update({ where: { practiceId_id: { practiceId, id } }, data: { state: 'ISSUED', number, issuedOn: toDateColumn(today), issuedAs, version: { increment: 1 } } });
  const { balance } = await keepBalance(tx, practiceId, invoice.id, ledger);
  await followBalance(tx, practiceId, invoice, balance, today);
  return number;
}
