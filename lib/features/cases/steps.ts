import type { PracticeId } from '../../core/context';
import { fromDateColumn, fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { InvoiceStatus } from '../../domain/billing/ledger';
import { stageOf, type CaseStage as DomainStage, type StageEvaluation } from '../../domain/evaluation/stage';
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
      evaluations: { include: { invoices: { where: { kind: 'INVOICE' } } } },
      invoices: { where: { number: { not: null } }, select: { number: true } },
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
  if (state === 'EXAMINED' || state === 'CANCELLED') return kind === 'DEPOSITION';
  return !recordReviewReport && (state === 'NO_SHOW' || state === 'LATE_CANCEL' || state === 'NOT_SEEN');
}

/** Why a clock stopped that stopped with its case; the same clocks run on when the case is opened again. */
export const closedWithCase = 'Case closed';

/** Everything by which a case is found, as it is compared. */
export function searchTextOf(row: { number: number; claimant: { name: string }; payer: { name: string }; claimNumber: string; adjNumber: string; panelNumber: string; employer: string; invoices: readonly { number: string | null }[] }): string {
  const numbers = [row.claimNumber, row.adjNumber, row.panelNumber, ...row.invoices.map(({ number }) => number ?? '')];
  return [String(row.number), comparable(row.claimant.name), comparable(row.payer.name), comparable(row.employer), ...numbers.map(comparable), ...numbers.map(compact)].filter(Boolean).join(' ');
}

interface StageRow {
  readonly closedAt: Date | null;
  readonly evaluations: readonly {
    readonly kind: StageEvaluation['kind'];
    readonly state: StageEvaluation['state'];
    readonly requestedOn: Date;
    readonly scheduledOn: Date | null;
    readonly notifiedOn: Date | null;
    readonly invoices: readonly { readonly state: 'DRAFT' | 'ISSUED' | 'VOID'; readonly totalCents: number; readonly paidCents: number; readonly creditedCents: number }[];
  }[];
}

/** The stage as it is stored; records and drafting have no stage of their own yet. */
export function storedStageOf(row: StageRow): CaseStage {
  const evaluations = row.evaluations.map((evaluation): StageEvaluation => {
    const invoice = evaluation.invoices.find(({ state }) => state !== 'VOID');
    return {
      startedOn: fromOptionalDateColumn(evaluation.scheduledOn) ?? fromDateColumn(evaluation.requestedOn),
      kind: evaluation.kind,
      state: evaluation.state,
      notified: evaluation.notifiedOn !== null,
      recordsComplete: null,
      report: 'NONE',
      // Money that came without an explanation of review still makes a bill part paid.
      invoice: invoice ? { status: statusOf(invoice), eorReceived: invoice.paidCents > 0, dispute: 'NONE' } : null,
    };
  });
  return stored[stageOf({ status: row.closedAt ? 'CLOSED' : 'ACCEPTED', evaluations }).stage];
}

function statusOf(invoice: { state: 'DRAFT' | 'ISSUED' | 'VOID'; totalCents: number; paidCents: number; creditedCents: number }): InvoiceStatus {
  if (invoice.state !== 'ISSUED') return invoice.state;
  const balance = invoice.totalCents - invoice.paidCents - invoice.creditedCents;
  if (balance < 0) return 'OVERPAID';
  if (balance === 0) return 'PAID';
  return invoice.paidCents > 0 || invoice.creditedCents > 0 ? 'PARTLY_PAID' : 'ISSUED';
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
  DRAFTING: 'EXAMINED',
  PHYSICIAN_REVIEW: 'EXAMINED',
  SIGNED: 'EXAMINED',
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
