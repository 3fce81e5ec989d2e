import type { PracticeCtx, PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { statusOfInvoice, type InvoiceSums } from '../../domain/billing/ledger';
import { stageOf, type CaseStage as DomainStage, type StageEvaluation } from '../../domain/evaluation/stage';
import { RuleBroken } from '../../domain/rule-broken';
import { comparable, compact } from '../../domain/search-text';
import type { CaseStage } from './schema';

/**
 * Writes anew what follows from a case's evaluations and invoices: stage, next exam, expected fee, search text, and which
 * evaluations are ready to bill. Call it after each change of either. It leaves the version alone: whoever edits the facts of the case is not disturbed.
 */
export async function refreshCase(tx: Tx, practiceId: PracticeId, caseId: string): Promise<void> {
  // Two changes of one case come one after the other, so that the second reads what the first has left.
  await tx.$queryRaw`select 1 as locked from "Case" where "practiceId" = ${practiceId}::uuid and id = ${caseId}::uuid for no key update`;
  const row = await tx.case.findUnique({
    where: { practiceId_id: { practiceId, id: caseId } },
    include: {
      claimant: { select: { name: true } },
      payer: { select: { name: true } },
      evaluations: { include: { invoices: { where: { kind: 'INVOICE' } }, reports: { where: { state: { in: ['DRAFTING', 'REVIEW', 'SIGNED'] } }, orderBy: { number: 'desc' }, select: { state: true } } } },
      invoices: { where: { number: { not: null } }, select: { number: true } },
      injuries: { select: { claimNumber: true, adjNumber: true, employer: true }, orderBy: { position: 'asc' } },
      panels: { select: { number: true } },
    },
  });
  if (!row) throw new NotFound();
  const ahead = row.evaluations.flatMap(({ state, scheduledOn }) => (state === 'SCHEDULED' && scheduledOn ? [scheduledOn] : []));
  const stage = storedStageOf(row);
  await tx.case.update({
    where: { practiceId_id: { practiceId, id: caseId } },
    data: {
      stage,
      nextExamOn: ahead.length > 0 ? new Date(Math.min(...ahead.map((day) => day.getTime()))) : null,
      expectedFeeCents: row.evaluations.reduce((sum, { expectedFeeCents }) => sum + expectedFeeCents, 0),
      searchText: searchTextOf(row),
    },
  });
  for (const evaluation of row.evaluations) {
    const readyToBill = isReadyToBill(evaluation);
    if (readyToBill !== evaluation.readyToBill) await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: evaluation.id } }, data: { readyToBill } });
  }
}

/** Work that is done and worth something, and for which no invoice was issued; a draft is not yet a bill. */
export function isReadyToBill(evaluation: { kind: StageEvaluation['kind']; state: StageEvaluation['state']; recordReviewReport: boolean; expectedFeeCents: number; invoices: readonly { state: 'DRAFT' | 'ISSUED' | 'VOID' }[] }): boolean {
  const { kind, state, recordReviewReport, expectedFeeCents, invoices } = evaluation;
  if (expectedFeeCents === 0 || invoices.some((invoice) => invoice.state === 'ISSUED')) return false;
  if (state === 'REPORT_SERVED') return true;
  // A deposition cancelled inside eight days is worth one hour; an exam cancelled in time nothing.
  if (state === 'EXAMINED' && kind === 'OTHER') return true;
  if (state === 'EXAMINED' || state === 'CANCELLED') return kind === 'DEPOSITION';
  return !recordReviewReport && (state === 'NO_SHOW' || state === 'LATE_CANCEL' || state === 'NOT_SEEN');
}

/** Why a clock stopped that stopped with its case; the same clocks run on when the case is opened again. */
export const closedWithCase = 'Case closed';

/**
 * Closes a case: its open clocks stop with it. Tells whether it did; false when somebody changed the case since that version.
 * @throws RuleBroken `case.closed`, `case.work_open` while an exam or a report is still ahead
 */
export async function shutCase(tx: Tx, ctx: PracticeCtx, caseId: string, version: number): Promise<boolean> {
  const { practiceId } = ctx;
  const before = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, include: { evaluations: { select: { state: true, kind: true } } } });
  if (before?.version !== version) return false;
  if (before.closedAt) throw new RuleBroken('case.closed', 'This case is closed already.');
  const pending = before.evaluations.some(({ state, kind }) => state === 'REQUESTED' || state === 'SCHEDULED' || (state === 'EXAMINED' && kind !== 'DEPOSITION'));
  if (pending) throw new RuleBroken('case.work_open', 'An exam or a report of this case is still ahead. Serve it or cancel it first.');
  const { count } = await tx.case.updateMany({ where: { practiceId, id: caseId, version }, data: { closedAt: ctx.now, version: { increment: 1 } } });
  if (count === 0) return false;
  await tx.clock.updateMany({ where: { practiceId, caseId, state: 'OPEN' }, data: { state: 'STOPPED', endedOn: toDateColumn(ctx.today), endedNote: closedWithCase, version: { increment: 1 } } });
  await refreshCase(tx, practiceId, caseId);
  return true;
}

interface SearchedRow {
  readonly number: number;
  readonly claimant: { readonly name: string };
  readonly payer: { readonly name: string };
  readonly claimNumber: string;
  readonly adjNumber: string;
  readonly panelNumber: string;
  readonly employer: string;
  readonly injuries?: readonly { readonly claimNumber: string; readonly adjNumber: string; readonly employer: string }[];
  readonly invoices: readonly { readonly number: string | null }[];
  readonly panels: readonly { readonly number: string }[];
}

/** Everything by which a case is found, as it is compared: all its claim, ADJ and panel numbers too. */
export function searchTextOf({ injuries = [], ...row }: SearchedRow): string {
  const numbers = [row.claimNumber, row.adjNumber, row.panelNumber, ...injuries.flatMap(({ claimNumber, adjNumber }) => [claimNumber, adjNumber]), ...row.invoices.map(({ number }) => number ?? ''), ...row.panels.map(({ number }) => number)];
  const names = [row.claimant.name, row.payer.name, row.employer, ...injuries.map(({ employer }) => employer)];
  return [...new Set([String(row.number), ...[...names, ...numbers].map(comparable), ...numbers.map(compact)])].filter(Boolean).join(' ');
}

/** Writes anew by what the cases of a payer, or some of them, are found, many at a time: after it got another name or came to them. */
export async function refreshSearchTexts(tx: Tx, practiceId: PracticeId, { payerId, ids: among }: { readonly payerId: string; readonly ids?: readonly string[] }): Promise<void> {
  for (let after: string | null = null; ; ) {
    const rows: SearchRow[] = await tx.case.findMany({
      where: { practiceId, payerId, id: { ...(among ? { in: [...among] } : {}), ...(after ? { gt: after } : {}) } },
      orderBy: { id: 'asc' },
      take: 500,
      select: { id: true, number: true, claimNumber: true, adjNumber: true, panelNumber: true, employer: true, claimant: { select: { name: true } }, payer: { select: { name: true } }, invoices: { where: { number: { not: null } }, select: { number: true } }, panels: { select: { number: true } } },
    });
    const last = rows.at(-1);
    if (!last) return;
    const [ids, texts] = [rows.map(({ id }) => id), rows.map(searchTextOf)];
    await tx.$executeRaw`update "Case" c set "searchText" = changed.text from unnest(${ids}::uuid[], ${texts}::text[]) as changed(id, text) where c."practiceId" = ${practiceId}::uuid and c.id = changed.id`;
    after = last.id;
  }
}

type SearchRow = Parameters<typeof searchTextOf>[0] & { id: string };

interface StageRow {
  readonly closedAt: Date | null;
  readonly evaluations: readonly {
    readonly kind: StageEvaluation['kind'];
    readonly state: StageEvaluation['state'];
    readonly requestedOn: Date;
    readonly scheduledOn: Date | null;
    readonly notifiedOn: Date | null;
    readonly reports: readonly { readonly state: string }[];
    readonly invoices: readonly InvoiceSums[];
  }[];
}

/** The stage as it is stored; records have no stage of their own. */
export function storedStageOf(row: StageRow): CaseStage {
  const evaluations = row.evaluations.map((evaluation): StageEvaluation => {
    const invoice = evaluation.invoices.find(({ state }) => state !== 'VOID');
    return {
      startedOn: fromOptionalDateColumn(evaluation.scheduledOn) ?? fromDateColumn(evaluation.requestedOn),
      kind: evaluation.kind,
      state: evaluation.state,
      notified: evaluation.notifiedOn !== null,
      recordsComplete: null,
      report: reportStageOf(evaluation.reports),
      // Money that came without an explanation of review still makes a bill part paid.
      invoice: invoice ? { status: statusOfInvoice(invoice), eorReceived: invoice.paidCents > 0, dispute: 'NONE' } : null,
    };
  });
  return stored[stageOf({ status: row.closedAt ? 'CLOSED' : 'ACCEPTED', evaluations }).stage];
}

/** Where the report of an evaluation stands, its newest one first. */
function reportStageOf([report]: readonly { readonly state: string }[]): StageEvaluation['report'] {
  return report && (report.state === 'DRAFTING' || report.state === 'REVIEW' || report.state === 'SIGNED') ? report.state : 'NONE';
}

const stored = {
  REFERRAL_RECEIVED: 'ACCEPTED',
  INFO_REQUESTED: 'ACCEPTED',
  DECLINED: 'CLOSED',
  ACCEPTED: 'ACCEPTED',
  SCHEDULED: 'SCHEDULED',
  NOTIFIED: 'NOTIFIED',
  RECORDS_PENDING: 'NOTIFIED',
  RECORDS_COMPLETE: 'NOTIFIED',
  EXAMINED: 'EXAMINED',
  NO_SHOW: 'NO_SHOW',
  LATE_CANCEL: 'LATE_CANCEL',
  NOT_SEEN: 'NOT_SEEN',
  DRAFTING: 'DRAFTING',
  PHYSICIAN_REVIEW: 'PHYSICIAN_REVIEW',
  SIGNED: 'SIGNED',
  SERVED: 'SERVED',
  READY_TO_BILL: 'SERVED',
  BILLED: 'BILLED',
  EOR_RECEIVED: 'BILLED',
  UNDERPAID: 'PART_PAID',
  SECOND_REVIEW: 'PART_PAID',
  IBR_PETITION: 'PART_PAID',
  PAID: 'PAID',
  CLOSED: 'CLOSED',
} as const satisfies Record<DomainStage, CaseStage>;
