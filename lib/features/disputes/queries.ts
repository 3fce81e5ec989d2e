import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { ReadTx } from '../../core/operation';
import { aboutOf, isLetBe, openOfLine, type HeldBack, type ReviewedLine } from '../../domain/billing/appeals/dispute';
import type { AppealKind } from '../../domain/billing/appeals/kinds';
import { waysOf, type StandingAppeal, type Way } from '../../domain/billing/appeals/ways';
import { rebuttalNamed, rebuttalText } from '../../domain/billing/denials/rebuttals';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import type { CalendarDate } from '../../domain/calendar';
import { dueDate } from '../../domain/deadlines/due-date';

/** A line that can be disputed: of an EOR, or of a bill that nobody answered. */
export interface DisputableLine extends ReviewedLine {
  readonly modifiers: readonly string[];
  readonly units: number | null;
  readonly invoiceLineId: string | null;
  readonly reviewed: boolean;
}

const invoiceInclude = {
  lines: { orderBy: { position: 'asc' as const } },
  eors: { where: { state: 'POSTED' as const }, orderBy: [{ servedOn: 'desc' as const }, { createdAt: 'desc' as const }], include: { lines: { orderBy: { position: 'asc' as const }, include: { invoiceLine: { select: { modifiers: true, units: true } } } } } },
  appeals: { orderBy: { createdAt: 'asc' as const } },
  writeOffs: { where: { state: { in: ['REFUSED' as const, 'REVERSED' as const] } }, select: { id: true } },
  payer: true,
  evaluation: { include: { location: true } },
  case: { include: { claimant: { select: { name: true } }, physician: { include: { taxIdentity: true } } } },
};

export type Dispute = Awaited<ReturnType<typeof findDispute>>;

/** An invoice with all that its disputes hang on. @throws NotFound for what is no invoice of this practice */
export async function findDispute(db: ReadTx, practiceId: PracticeId, invoiceId: string) {
  const row = await db.invoice.findUnique({ where: { practiceId_id: { practiceId, id: invoiceId } }, include: invoiceInclude });
  if (!row || row.kind !== 'INVOICE') throw new NotFound();
  return row;
}

/** The same of several, in no order; an id of another practice is left out. */
export function findDisputes(db: ReadTx, practiceId: PracticeId, ids: readonly string[]): Promise<Dispute[]> {
  return ids.length === 0 ? Promise.resolve([]) : db.invoice.findMany({ where: { practiceId, id: { in: [...ids] } }, include: invoiceInclude });
}

export type DisputedEor = Dispute['eors'][number];

export const isMedicalLegalCase = (kind: string): boolean => kind === 'QME' || kind === 'AME';

/** What somebody decided on a line of an EOR; '' while nobody did, or where it was to be written off and was not. */
export function decisionOn({ writeOffs }: Pick<Dispute, 'writeOffs'>, line: Pick<DisputedEor['lines'][number], 'decision' | 'writeOffId'>): string {
  return line.decision === 'write_off' && writeOffs.some(({ id }) => id === line.writeOffId) ? '' : line.decision;
}

/** Lines of an EOR as the domain reviews them; what EORs that answered an appeal against it paid is taken in. */
export function linesOfEor({ eors, appeals, writeOffs }: Pick<Dispute, 'eors' | 'appeals' | 'writeOffs'>, eor: DisputedEor): DisputableLine[] {
  const answers = eors.filter(({ appealId }) => appealId !== null && appeals.some(({ id, eorId }) => id === appealId && eorId === eor.id)).flatMap(({ lines }) => lines);
  const paidLater = (invoiceLineId: string | null) => (invoiceLineId === null ? 0 : answers.filter((line) => line.invoiceLineId === invoiceLineId).reduce((sum, { paidCents }) => sum + paidCents, 0));
  return eor.lines.map((line) => ({
    id: line.id, code: line.code, billedCents: line.billedCents, expectedCents: line.expectedCents, allowedCents: line.allowedCents, paidCents: line.paidCents + paidLater(line.invoiceLineId), adjustments: line.adjustments as unknown as HeldBack[], remark: line.remark,
    rebuttalKey: line.rebuttalKey, subject: rebuttalNamed(line.rebuttalKey)?.about ?? null, decision: decisionOn({ writeOffs }, line), modifiers: line.invoiceLine?.modifiers ?? [], units: line.invoiceLine?.units ?? null, invoiceLineId: line.invoiceLineId, reviewed: true,
  }));
}

/** Lines of a bill that nobody answered: what was paid is taken off the first ones. */
export function linesOfBill(row: Dispute): DisputableLine[] {
  let settled = Math.max(0, row.totalCents - balanceOfInvoice(row));
  return row.lines.filter(({ units }) => units > 0).map((line) => {
    const paidCents = Math.min(settled, line.amountCents);
    settled -= paidCents;
    return { id: line.id, code: line.code, billedCents: line.amountCents, expectedCents: line.amountCents, allowedCents: paidCents, paidCents, adjustments: [], remark: '', rebuttalKey: '', subject: null, decision: '', modifiers: line.modifiers, units: line.units, invoiceLineId: line.id, reviewed: false };
  });
}

export function toStanding(row: Dispute['appeals'][number]): StandingAppeal {
  const { id, kind, state, eorId, afterId, disputedCents, outcome, recoveredCents } = row;
  return { id, kind, state, eorId, afterId, disputedCents, outcome, recoveredCents, sentOn: fromOptionalDateColumn(row.sentOn), answerDueOn: fromOptionalDateColumn(row.answerDueOn), answeredOn: fromOptionalDateColumn(row.answeredOn) };
}

/** The day of receipt that is counted with: the recorded one, else the day of issue. */
const receiptOf = (row: Pick<Dispute, 'receivedOn' | 'issuedOn' | 'serviceOn'>): CalendarDate => fromDateColumn(row.receivedOn ?? row.issuedOn ?? row.serviceOn);

/** The ways on an EOR of the bill, or, with null, on silence. EORs that answered an appeal are no ground of their own. */
export function waysOfDispute(row: Dispute, eor: DisputedEor | null, today: CalendarDate): Way[] {
  if (row.state !== 'ISSUED' || !isMedicalLegalCase(row.case.kind)) return [];
  const paymentDueOn = dueDate({ rule: 'bill.payment', triggerOn: receiptOf(row) }).dueOn;
  return waysOf({ today, balanceCents: balanceOfInvoice(row), paymentDueOn, eor: eor && { id: eor.id, servedOn: fromOptionalDateColumn(eor.servedOn), lines: linesOfEor(row, eor) }, appeals: row.appeals.map(toStanding) });
}

/** What can be said for a line: the rebuttal that was found, filled in; where none was, nothing. */
export function reasonOf(line: DisputableLine): string {
  const rebuttal = rebuttalNamed(line.rebuttalKey);
  return rebuttal ? rebuttalText(rebuttal, line) : '';
}

/** A line with what it is about and what is open, as the DTOs show it. */
export function toLine(line: DisputableLine, openCents = openOfLine(line)) {
  const rebuttal = rebuttalNamed(line.rebuttalKey);
  return {
    lineId: line.id, code: line.code, modifiers: [...line.modifiers], units: line.units, billedCents: line.billedCents, expectedCents: line.expectedCents, allowedCents: line.reviewed ? line.allowedCents : null, paidCents: line.paidCents, openCents,
    about: aboutOf(line), rebuttalKey: line.rebuttalKey, rebuttalTitle: rebuttal?.title ?? '', reason: reasonOf(line), section: rebuttal?.section ?? '8 CCR 9795', confidence: rebuttal?.confidence ?? 'S2',
  };
}

/** The lines that an appeal of a kind disputes unless somebody chooses otherwise. */
export function linesFor(kind: AppealKind, row: Dispute, eor: DisputedEor | null): DisputableLine[] {
  const lines = eor ? linesOfEor(row, eor) : linesOfBill(row);
  const open = lines.filter((line) => openOfLine(line) > 0 && !isLetBe(line));
  if (kind === 'PETITION' && eor === null) return open;
  return open.filter((line) => (kind === 'SECOND_REVIEW' || kind === 'IBR') === (aboutOf(line) !== 'other'));
}
