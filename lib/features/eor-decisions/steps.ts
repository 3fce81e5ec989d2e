import type { Audit } from '../../core/audit';
import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn } from '../../core/dates';
import type { Tx } from '../../core/operation';
import { shortOf } from '../../domain/billing/denials/classify';
import { eorDecisionWords, type EorDecision } from '../../domain/billing/denials/path';
import { balanceOfInvoice } from '../../domain/billing/ledger';
import { clocksFor } from '../../domain/evaluation/clocks';
import { dollars } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { settleFeeAtRisk, startClocks, stopClocks } from '../clocks/steps';
import { lostWriteOffs } from '../eors/queries';
import { toEorLines, type StoredLine } from '../eors/steps';
import type { LockedInvoice } from '../invoices/steps';

export type Billed = Pick<LockedInvoice, 'id' | 'caseId' | 'evaluationId' | 'case' | 'evaluation' | 'totalCents' | 'paidCents' | 'creditedCents' | 'writtenOffCents'>;

/** The EORs of a bill, their rows locked to the end of the transaction. Whoever needs the bill's lock too takes it after these. */
export async function lockEorsOfBill(tx: Tx, practiceId: PracticeId, invoiceId: string): Promise<void> {
  await tx.$queryRaw`select id from "Eor" where "practiceId" = ${practiceId}::uuid and "invoiceId" = ${invoiceId}::uuid order by id for update`;
}

/**
 * Lets the clocks of dispute follow what is open on the posted EORs of a bill: the second review runs while the amount of a
 * line is undecided or to be reviewed, the objection while something else is. An EOR against which one was sent asks for no
 * second one; one that answers an appeal has its own clocks. Fee at risk and the case follow.
 */
export async function settleDisputes(tx: Tx, ctx: PracticeCtx, invoice: Billed): Promise<void> {
  const { practiceId, today } = ctx;
  const subject = { caseId: invoice.caseId, evaluationId: invoice.evaluationId, invoiceId: invoice.id };
  const eors = await tx.eor.findMany({ where: { practiceId, invoiceId: invoice.id, state: 'POSTED', appealId: null }, orderBy: { servedOn: 'asc' }, include: { appeals: true, lines: { include: { invoiceLine: { select: { modifiers: true, description: true, units: true } } } } } });
  const balanceCents = balanceOfInvoice(invoice);
  const lost = await lostWriteOffs(tx, practiceId, eors.flatMap(({ lines }) => lines));
  const open = eors.flatMap((eor) => {
    if (eor.servedOn === null || balanceCents <= 0) return [];
    const lines = toEorLines(eor.lines as unknown as StoredLine[], null, [], new Map(), lost);
    const went = (kind: string) => eor.appeals.some((appeal) => appeal.kind === kind && (appeal.state === 'SENT' || appeal.state === 'ANSWERED'));
    const wanted = (about: 'amount' | 'other', decision: string) => lines.some((line) => line.shortCents > 0 && (line.decision === null ? (line.denial?.about ?? 'amount') === about : line.decision === decision));
    const facts = { caseKind: invoice.case.kind, evaluationKind: invoice.evaluation?.kind ?? ('OTHER' as const), eorServedOn: fromDateColumn(eor.servedOn) };
    return clocksFor('receive_eor', facts).filter(({ rule }) => (rule === 'bill.second_review' ? wanted('amount', 'second_review') && !went('SECOND_REVIEW') : wanted('other', 'objection') && !went('OBJECTION')));
  });
  // Of several EORs the first day that is missed counts.
  const starts = (['bill.second_review', 'bill.objection'] as const).flatMap((rule) => open.find((start) => start.rule === rule) ?? []);
  const ended = (['bill.second_review', 'bill.objection'] as const).filter((rule) => !starts.some((start) => start.rule === rule)).map((rule) => ({ rule, outcome: 'dropped' as const }));
  await stopClocks(tx, practiceId, subject, ended, today);
  await startClocks(tx, practiceId, subject, starts);
  await settleFeeAtRisk(tx, practiceId, subject, { feeCents: Math.max(0, balanceCents), pageCents: 0 });
  await refreshCase(tx, practiceId, invoice.caseId);
}

export interface LineToDecide {
  readonly id: string;
  readonly eorId: string;
  readonly expectedCents: number;
  readonly paidCents: number;
}

export interface Decided {
  /** Null takes the decision back. */
  readonly decision: EorDecision | null;
  readonly reason: string;
  /** What was written off by it. */
  readonly writeOffId?: string | null;
}

/**
 * Keeps what was decided on lines of a bill's posted EORs, however it came about: each EOR gets its next version and an event of its
 * own in the audit, and the clocks of dispute follow. The EORs are locked by the caller.
 */
export async function decideLines(tx: Tx, ctx: PracticeCtx, audit: Audit, invoice: LockedInvoice, lines: readonly LineToDecide[], { decision, reason, writeOffId = null }: Decided): Promise<void> {
  if (lines.length === 0) return;
  const { practiceId, actor, now } = ctx;
  const decided = decision === null ? { decision: '', decisionReason: '', decidedById: null, decidedAt: null } : { decision, decisionReason: reason, decidedById: actor.kind === 'user' ? actor.userId : null, decidedAt: now };
  for (const eorId of new Set(lines.map((line) => line.eorId))) {
    const own = lines.filter((line) => line.eorId === eorId);
    const lineIds = own.map(({ id }) => id);
    await tx.eorLine.updateMany({ where: { practiceId, eorId, id: { in: lineIds } }, data: { ...decided, writeOffId } });
    const { version } = await tx.eor.update({ where: { practiceId_id: { practiceId, id: eorId } }, data: { version: { increment: 1 } }, select: { version: true } });
    const shortCents = own.reduce((sum, line) => sum + shortOf(line), 0);
    const summary = decision === null ? 'took the decision on lines of an EOR back' : `decided on lines of an EOR of ${invoice.number}: ${eorDecisionWords[decision].toLowerCase()}, ${dollars(shortCents)}`;
    audit({ subject: ['eor', eorId], summary, data: { caseId: invoice.caseId, invoiceId: invoice.id, lineIds, decision, shortCents, version } });
  }
  if (invoice.state === 'ISSUED') await settleDisputes(tx, ctx, invoice);
}
