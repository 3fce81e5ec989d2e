import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { may, seesClaimants } from '../../core/may';
import { query, type ReadTx } from '../../core/operation';
import { unseal } from '../../core/secrets';
import { daysLateOf } from '../../domain/billing/aging';
import { billBefore } from '../../domain/billing/before-it-goes';
import { billedTimeOf } from '../bill-drafts/queries';
import { checksOf, draftedCentsOf, findInvoice, partiesOf, pricedNow, type FullInvoice } from '../invoice-facts/queries';
import { canBeLate, chargesOf, lateBill } from '../late-charges/queries';
import { heldOn } from '../time-entries/queries';
import { Invoice, IssuedAs, PrintedInvoice, ReadInvoice, type InvoiceAct } from './schema';
import { balanceOfInvoice, statusOfInvoice, type LineWorking } from './steps';

/** An invoice, its arithmetic, what stands before it and what follows. Drafts are priced again on the facts of now. */
export const readInvoice = query({
  name: 'invoice.read',
  input: ReadInvoice,
  output: Invoice,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  run: async ({ ctx, input, db }) => (await loadInvoice(db, ctx, input.invoiceId)).invoice,
});

/** The same for the printed bill, with the whole tax number for those who may see tax identities. */
export const printInvoice = query({
  name: 'invoice.print',
  input: ReadInvoice,
  output: PrintedInvoice,
  access: ({ invoiceId }) => ['invoice', invoiceId],
  async run({ ctx, input, db }) {
    const { invoice, issuedAs } = await loadInvoice(db, ctx, input.invoiceId);
    const maySeeTin = may(ctx, 'tax_identity.list');
    const { trainingOfId } = await db.practice.findUniqueOrThrow({ where: { id: ctx.practiceId }, select: { trainingOfId: true } });
    const privateWork = invoice.caseKind !== 'QME' && invoice.caseKind !== 'AME';
    return { invoice, time: await billedTimeOf(db, ctx, invoice.id), heldCents: privateWork ? await heldOn(db, ctx.practiceId, invoice.caseId) : 0, isTraining: trainingOfId !== null, tin: maySeeTin && issuedAs.tinSealed !== null ? unseal(issuedAs.tinSealed) : null };
  },
});

async function loadInvoice(db: ReadTx, ctx: PracticeCtx, invoiceId: string): Promise<{ invoice: Invoice; issuedAs: IssuedAs }> {
  const { practiceId, today } = ctx;
  const row = await findInvoice(db, practiceId, invoiceId);
  if (!row) throw new NotFound();
  const now = row.state === 'DRAFT' ? await pricedNow(db, practiceId, row) : null;
  const frozen = IssuedAs.safeParse(row.issuedAs);
  const issuedAs: IssuedAs = frozen.success ? frozen.data : { parties: partiesOf(row), tinSealed: row.case.physician.taxIdentity?.tinSealed ?? null, pages: now?.pages ?? null, scheduleWords: now?.bill.scheduleWords ?? '' };
  const activity = await db.auditEvent.findMany({ where: { practiceId, subjectId: invoiceId }, orderBy: { seq: 'desc' }, take: 50, select: { at: true, actorName: true, summary: true } });
  const on = fromOptionalDateColumn;
  const balanceCents = balanceOfInvoice(row);
  const payableOn = on(row.payableOn);
  const issuedOn = on(row.issuedOn);
  const daysLate = row.kind === 'INVOICE' ? daysLateOf({ state: row.state, balanceCents, payableOn }, today) : 0;
  const medicalLegal = row.case.kind === 'QME' || row.case.kind === 'AME';
  const { parties } = issuedAs;
  const serviceOn = fromDateColumn(row.serviceOn);
  const evaluation = row.evaluation && { id: row.evaluation.id, kind: row.evaluation.kind, state: row.evaluation.state, examinedOn: on(row.evaluation.examinedOn), reportServedOn: on(row.evaluation.reportServedOn) };
  const invoice: Invoice = {
    id: row.id,
    kind: row.kind,
    number: row.number,
    state: row.state,
    status: statusOfInvoice(row),
    caseId: row.caseId,
    caseNumber: row.case.number,
    caseKind: row.case.kind,
    evaluation,
    parties: seesClaimants(ctx) ? parties : { ...parties, claimantName: null },
    serviceOn,
    issuedOn,
    payableOn,
    daysLate,
    billBefore: billBefore(row.case.kind, serviceOn),
    scheduleWords: issuedAs.scheduleWords,
    totalCents: row.totalCents,
    paidCents: row.paidCents,
    creditedCents: row.creditedCents,
    writtenOffCents: row.writtenOffCents,
    balanceCents,
    draftedCents: draftedCentsOf(row),
    lines: row.lines.map(({ steps, ...line }) => ({ ...line, ...(steps as LineWorking) })),
    pages: issuedAs.pages,
    otherCodes: now?.bill.otherCodes ?? [],
    checks: row.state === 'DRAFT' ? await checksOf(db, ctx, row, now, parties) : [],
    payments: row.payments.map((payment) => ({ ...payment, receivedOn: fromDateColumn(payment.receivedOn), reversed: row.payments.some(({ reversesId }) => reversesId === payment.id) })),
    creditNotes: row.creditedBy.map((note) => ({ id: note.id, number: note.number ?? '', issuedOn: fromDateColumn(note.issuedOn ?? note.serviceOn), totalCents: note.totalCents, reason: note.reason, void: note.state === 'VOID' })),
    credits: row.credits && { id: row.credits.id, number: row.credits.number ?? '' },
    penalty: medicalLegal && daysLate > 0 ? await penaltyOf(db, ctx, row.id) : null,
    reason: row.reason,
    voidedOn: on(row.voidedOn),
    activity: activity.map((event) => ({ ...event, at: event.at.toISOString() })),
    acts: actsOf(row, ctx),
    today,
    version: row.version,
  };
  return { invoice, issuedAs };
}

/** What lateness adds to a bill to this day, also on the parts that came late: the figures that its late charges are claimed by. */
async function penaltyOf(db: ReadTx, ctx: PracticeCtx, invoiceId: string): Promise<Invoice['penalty']> {
  const bill = await lateBill(db, ctx.practiceId, invoiceId);
  const { late, penaltyCents, interestCents, totalCents, section } = chargesOf(bill, ctx.today);
  return canBeLate(bill) && late ? { penaltyCents, interestCents, totalCents, section } : null;
}

const actOperations = { revise: 'invoice.revise', discard: 'invoice.discard', issue: 'invoice.issue', post_payment: 'payment.post', credit: 'invoice.credit', void: 'invoice.void' } as const;

/** What this person may do next with an invoice in this state. */
function actsOf(row: FullInvoice, ctx: PracticeCtx): InvoiceAct[] {
  const owedNow = row.kind === 'INVOICE' && row.state === 'ISSUED' && balanceOfInvoice(row) > 0;
  const possible: InvoiceAct[] =
    row.state === 'DRAFT' ? ['revise', 'discard', 'issue'] : row.state === 'VOID' ? [] : [...(owedNow ? (['post_payment', 'credit'] as const) : []), ...(row.paidCents === 0 && row.creditedCents === 0 && row.writtenOffCents === 0 ? (['void'] as const) : [])];
  return possible.filter((act) => may(ctx, actOperations[act]));
}
