import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { balanceOf, balanceOfInvoice, statusOfInvoice, type Balance, type InvoiceSums, type Ledger, type LedgerEntry } from '../../domain/billing/ledger';
import type { CalendarDate } from '../../domain/calendar';
import { cents } from '../../domain/money';
import { clocksStoppedBy } from '../../domain/evaluation/clock-stops';
import { clocksFor, type ClockStart } from '../../domain/evaluation/clocks';
import { refreshCase } from '../cases/steps';
import { settleFeeAtRisk, startClocks, stopClocks } from '../clocks/steps';
import type { InvoiceChanged } from './schema';

export { balanceOfInvoice, statusOfInvoice };

/** What every change of an invoice answers with. */
export function toChanged(row: InvoiceSums & { id: string; caseId: string; number: string | null; version: number }): InvoiceChanged {
  const { id, caseId, number, state, totalCents, paidCents, creditedCents, writtenOffCents, version } = row;
  return { id, caseId, number, state, status: statusOfInvoice(row), totalCents, paidCents, creditedCents, writtenOffCents, balanceCents: balanceOfInvoice(row), version };
}

export type LockedInvoice = Awaited<ReturnType<typeof lockInvoice>>;

/**
 * The invoice with its lines and case, its row locked to the end of the transaction, so that no two changes of its
 * money cross. @throws NotFound; Conflict when `version` is given and is no longer the stored one.
 */
export async function lockInvoice(tx: Tx, practiceId: PracticeId, invoiceId: string, version?: number) {
  await tx.$queryRaw`select id from "Invoice" where "practiceId" = ${practiceId}::uuid and id = ${invoiceId}::uuid for update`;
  const invoice = await tx.invoice.findUnique({
    where: { practiceId_id: { practiceId, id: invoiceId } },
    include: { lines: { orderBy: { position: 'asc' } }, case: { select: { kind: true } }, evaluation: true },
  });
  if (!invoice) throw new NotFound();
  if (version !== undefined && invoice.version !== version) throw new Conflict(undefined, toChanged(invoice));
  return invoice;
}

/** The invoice as the domain's ledger: its payments, reversals, write-offs and the credit notes that stand. */
export async function ledgerOf(tx: Tx, practiceId: PracticeId, invoice: Pick<LockedInvoice, 'id' | 'state' | 'totalCents'>): Promise<Ledger> {
  const payments = await tx.payment.findMany({ where: { practiceId, invoiceId: invoice.id } });
  const notes = await tx.invoice.findMany({ where: { practiceId, creditsInvoiceId: invoice.id, state: 'ISSUED' } });
  const writeOffs = await tx.writeOff.findMany({ where: { practiceId, invoiceId: invoice.id, state: { in: ['APPROVED', 'REVERSED'] } } });
  return {
    issue: invoice.state,
    totalCents: cents(invoice.totalCents),
    entries: [
      ...payments.map((row): LedgerEntry => ({ id: row.id, kind: row.reversesId === null ? 'PAYMENT' : 'REVERSAL', amountCents: cents(Math.abs(row.amountCents)), on: fromDateColumn(row.receivedOn), reversesId: row.reversesId })),
      ...notes.map((row): LedgerEntry => ({ id: row.id, kind: 'CREDIT', amountCents: cents(row.totalCents), on: fromDateColumn(row.issuedOn ?? row.serviceOn), reversesId: null })),
      ...writeOffs.flatMap((row): LedgerEntry[] => {
        const written: LedgerEntry = { id: row.id, kind: 'WRITE_OFF', amountCents: cents(row.amountCents), on: fromDateColumn(row.countsOn ?? row.askedOn), reversesId: null };
        return row.reversedOn === null ? [written] : [written, { ...written, id: `${row.id}:reversed`, kind: 'REVERSAL', on: fromDateColumn(row.reversedOn), reversesId: row.id }];
      }),
    ],
  };
}

/**
 * The next number of a gapless series, as 'YYYY-NNNN' behind `prefix`. The series' row stays locked until this
 * transaction ends, and a rollback gives the number back: no gaps, no twins.
 */
export async function nextNumber(tx: Tx, practiceId: PracticeId, series: 'invoice' | 'credit', today: CalendarDate, prefix = ''): Promise<string> {
  const year = today.slice(0, 4);
  // Others who issue right now are a queue, not a conflict: wait for them longer than for a row that somebody edits.
  await tx.$queryRaw`select set_config('lock_timeout', '12s', true)`;
  const [taken] = await tx.$queryRaw<{ lastNumber: number }[]>`insert into "NumberSeries" ("practiceId", series, "lastNumber") values (${practiceId}::uuid, ${`${series}:${year}`}, 1)
    on conflict ("practiceId", series) do update set "lastNumber" = "NumberSeries"."lastNumber" + 1 returning "lastNumber"`;
  if (!taken) throw new Error('The number series gave no number');
  return `${prefix}${year}-${String(taken.lastNumber).padStart(4, '0')}`;
}

type Billed = Pick<LockedInvoice, 'id' | 'caseId' | 'evaluationId' | 'issuedOn' | 'receivedOn' | 'case' | 'evaluation' | 'serviceOn'>;

const subjectOf = ({ caseId, evaluationId, id }: Billed) => ({ caseId, evaluationId, invoiceId: id });
const evaluationSubject = ({ caseId, evaluationId }: Billed) => ({ caseId, evaluationId, invoiceId: null });

/** With the issue: the bill is sent in time, and the payer's days begin; from the receipt where it is known. */
export async function startPaymentClock(tx: Tx, practiceId: PracticeId, invoice: Billed, issuedOn: CalendarDate, balanceCents: number): Promise<void> {
  await stopClocks(tx, practiceId, evaluationSubject(invoice), clocksStoppedBy('issue_invoice'), issuedOn);
  const facts = { caseKind: invoice.case.kind, evaluationKind: invoice.evaluation?.kind ?? 'OTHER', invoiceIssuedOn: issuedOn, invoiceReceivedOn: fromOptionalDateColumn(invoice.receivedOn) };
  await startClocks(tx, practiceId, subjectOf(invoice), clocksFor(invoice.receivedOn ? 'record_receipt' : 'issue_invoice', facts));
  await settleFeeAtRisk(tx, practiceId, subjectOf(invoice), { feeCents: balanceCents, pageCents: 0 });
}

/** After money moved on an issued invoice: settled, its clocks end; owed again, the payer's clock runs as before, or what is disputed where an EOR answered. */
export async function followBalance(tx: Tx, practiceId: PracticeId, invoice: Billed, balance: Balance, today: CalendarDate): Promise<void> {
  if (balance.balanceCents <= 0) await stopClocks(tx, practiceId, subjectOf(invoice), clocksStoppedBy('settle_invoice'), today);
  else if ((await tx.eor.count({ where: { practiceId, invoiceId: invoice.id, state: 'POSTED' } })) > 0) await resumeDisputes(tx, practiceId, invoice, balance.balanceCents);
  else await startPaymentClock(tx, practiceId, invoice, fromDateColumn(invoice.issuedOn ?? invoice.serviceOn), balance.balanceCents);
  await refreshCase(tx, practiceId, invoice.caseId);
}

/** Owed again after an EOR: the days of dispute that only the settlement had met run on. What was disputed already is not asked for twice. */
async function resumeDisputes(tx: Tx, practiceId: PracticeId, invoice: Billed, balanceCents: number): Promise<void> {
  const went = (await tx.appeal.findMany({ where: { practiceId, invoiceId: invoice.id, state: { in: ['SENT', 'ANSWERED'] } }, select: { kind: true } })).map(({ kind }) => kind);
  const rules = [...(went.includes('SECOND_REVIEW') ? [] : ['bill.second_review']), ...(went.includes('OBJECTION') ? [] : ['bill.objection'])];
  await tx.clock.updateMany({ where: { practiceId, invoiceId: invoice.id, rule: { in: rules }, state: 'MET' }, data: { state: 'OPEN', endedOn: null, endedNote: '', version: { increment: 1 } } });
  await settleFeeAtRisk(tx, practiceId, subjectOf(invoice), { feeCents: balanceCents, pageCents: 0 });
}

/** After a void: the payer owes nothing, and the evaluation must be billed again within the 12 months. */
export async function reopenBilling(tx: Tx, practiceId: PracticeId, invoice: Billed, today: CalendarDate): Promise<void> {
  await stopClocks(tx, practiceId, subjectOf(invoice), clocksStoppedBy('void_invoice'), today);
  const { evaluation } = invoice;
  if (evaluation) {
    const serviceOn = fromDateColumn(invoice.serviceOn);
    const facts = { caseKind: invoice.case.kind, evaluationKind: evaluation.kind, examinedOn: evaluation.examinedOn ? fromDateColumn(evaluation.examinedOn) : null, servedOn: serviceOn, scheduledOn: serviceOn };
    const missed = evaluation.state === 'NO_SHOW' || evaluation.state === 'LATE_CANCEL' || evaluation.state === 'NOT_SEEN';
    const starts: ClockStart[] = clocksFor(evaluation.kind === 'DEPOSITION' ? 'mark_examined' : missed ? 'mark_no_show' : 'serve_report', facts);
    await startClocks(tx, practiceId, evaluationSubject(invoice), starts.filter(({ rule }) => rule === 'bill.submission'));
    await settleFeeAtRisk(tx, practiceId, evaluationSubject(invoice), { feeCents: evaluation.expectedFeeCents, pageCents: 0 });
  }
  await refreshCase(tx, practiceId, invoice.caseId);
}

/** Writes what the ledger now says onto the invoice's running sums. */
export async function keepBalance(tx: Tx, practiceId: PracticeId, invoiceId: string, ledger: Ledger) {
  const balance = balanceOf(ledger);
  const { paidCents, creditedCents, writtenOffCents } = balance;
  const row = await tx.invoice.update({ where: { practiceId_id: { practiceId, id: invoiceId } }, data: { paidCents, creditedCents, writtenOffCents, version: { increment: 1 } } });
  return { balance, row };
}

/** Writes the lines of a draft anew; each keeps its id, its reason and what it was drafted at. */
export async function writeLines(tx: Tx, practiceId: PracticeId, invoiceId: string, lines: readonly LineColumns[]): Promise<void> {
  const timed = await tx.timeEntry.findMany({ where: { practiceId, invoiceLine: { invoiceId } }, select: { id: true, invoiceLineId: true } });
  if (timed.length > 0) await tx.timeEntry.updateMany({ where: { practiceId, invoiceLine: { invoiceId } }, data: { invoiceLineId: null } });
  await tx.invoiceLine.deleteMany({ where: { practiceId, invoiceId } });
  await tx.invoiceLine.createMany({ data: lines.map((line, index) => ({ ...line, practiceId, invoiceId, position: index + 1 })) });
  // Time stays on its line while that asks for money; a line taken off gives it back.
  for (const { id } of lines.filter(({ units }) => units > 0)) {
    const own = timed.flatMap((entry) => (entry.invoiceLineId === id ? entry.id : []));
    if (own.length > 0) await tx.timeEntry.updateMany({ where: { practiceId, id: { in: own } }, data: { invoiceLineId: id } });
  }
}

export interface LineColumns {
  readonly id: string;
  readonly code: string;
  readonly modifiers: string[];
  readonly description: string;
  readonly reason: string;
  readonly units: number;
  readonly unitPriceCents: number;
  readonly factorBps: number;
  readonly rounding: string;
  readonly scheduleVersion: string;
  readonly amountCents: number;
  readonly draftedAmountCents: number | null;
  readonly changeReason: string;
  readonly steps: LineWorking;
}

/** What a line's JSON column holds: where its price stands, the parts of its factor, its arithmetic in words. */
export type LineWorking = {
  readonly section: string;
  readonly confidence: string;
  readonly factorTerms: { label: string; bps: number }[];
  readonly steps: { label: string; value: string; section?: string; confidence?: string }[];
};
