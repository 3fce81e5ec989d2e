import type { PracticeCtx, PracticeId } from '../../core/context';
import { can } from '../../auth/permissions';
import { fromOptionalDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { addDays, type CalendarDate } from '../../domain/calendar';
import type { ClockFacts } from '../../domain/evaluation/clocks';
import { examKindOn, expectationOf, type Expectation } from '../../domain/evaluation/expectation';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { settleFeeAtRisk, type ClockSubject } from '../clocks/steps';
import { expectationFactsOf, findEvaluations, findPastExams, toEvaluation, type EvaluationRow } from './queries';
import type { EvaluationChanged } from './schema';

/** The evaluation that a verb is about to change. @throws NotFound; Conflict when it changed since; RuleBroken `case.closed` */
export async function evaluationForChange(tx: Tx, ctx: PracticeCtx, evaluationId: string, version: number | null): Promise<EvaluationRow> {
  const [row] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  if (version !== null && row.version !== version) throw await conflictOver(tx, ctx, row);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  return row;
}

/** Saves columns of an evaluation under the version that was read. @throws Conflict when somebody was faster */
export async function saveEvaluation(tx: Tx, ctx: PracticeCtx, row: EvaluationRow, data: EvaluationColumns): Promise<void> {
  const { count } = await tx.evaluation.updateMany({ where: { practiceId: ctx.practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw await conflictOver(tx, ctx, row);
}

type EvaluationColumns = NonNullable<Parameters<Tx['evaluation']['updateMany']>[0]>['data'];

async function conflictOver(tx: Tx, ctx: PracticeCtx, { id }: EvaluationRow): Promise<Conflict> {
  const [now] = await findEvaluations(tx, { practiceId: ctx.practiceId, id });
  if (!now) throw new NotFound();
  const exams = await findPastExams(tx, ctx.practiceId, [now.case.claimantId]);
  return new Conflict('Someone changed this evaluation while you were working on it.', toEvaluation(now, exams, seesMoney(ctx)));
}

/**
 * Writes an evaluation's kind, code, reason and expected fee anew from its facts and the physician's own history, and
 * what its clocks put at risk. An exam whose report is served keeps the kind it was billed under.
 */
export async function refreshExpectation(tx: Tx, practiceId: PracticeId, evaluationId: string): Promise<Expectation> {
  const [row] = await findEvaluations(tx, { practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  const exams = await findPastExams(tx, practiceId, [row.case.claimantId]);
  const facts = expectationFactsOf(row, exams);
  const examOn = facts.examinedOn ?? facts.scheduledOn;
  const open = row.state === 'REQUESTED' || row.state === 'SCHEDULED' || row.state === 'EXAMINED';
  const isExam = row.kind === 'COMPREHENSIVE' || row.kind === 'FOLLOW_UP';
  const kind = isExam && open && examOn ? examKindOn(facts.history, examOn) : row.kind;
  const expectation = expectationOf({ ...facts, kind });
  const { feeCode, feeReason, feeQuote } = expectation;
  await tx.evaluation.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { kind, feeCode, feeReason, expectedFeeCents: feeQuote?.totalCents ?? 0 } });
  const pageCents = (feeQuote?.lines ?? []).filter(({ code }) => code === 'MLPRR').reduce((sum, { amountCents }) => sum + amountCents, 0);
  await settleFeeAtRisk(tx, practiceId, subjectOf(row), { feeCents: feeQuote?.totalCents ?? 0, pageCents });
  return expectation;
}

/** Exams of the same claimant that are still ahead: one that was just held, or was not held after all, may turn their code. */
export async function refreshExamsAhead(tx: Tx, practiceId: PracticeId, row: EvaluationRow): Promise<void> {
  const others = await findEvaluations(tx, { practiceId, physicianId: row.physicianId, case: { claimantId: row.case.claimantId }, state: { in: ['REQUESTED', 'SCHEDULED'] } });
  for (const other of others.filter(({ id, kind }) => id !== row.id && (kind === 'COMPREHENSIVE' || kind === 'FOLLOW_UP'))) {
    await refreshExpectation(tx, practiceId, other.id);
    if (other.caseId !== row.caseId) await refreshCase(tx, practiceId, other.caseId);
  }
}

/** The end of every verb on an evaluation: fee and case follow, and the answer is read as it now stands. */
export async function concludeEvaluation(tx: Tx, ctx: PracticeCtx, evaluationId: string, notices: readonly string[] = []): Promise<EvaluationChanged> {
  const { warning } = await refreshExpectation(tx, ctx.practiceId, evaluationId);
  const [before] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!before) throw new NotFound();
  await refreshCase(tx, ctx.practiceId, before.caseId);
  const [row] = await findEvaluations(tx, { practiceId: ctx.practiceId, id: evaluationId });
  if (!row) throw new NotFound();
  const exams = await findPastExams(tx, ctx.practiceId, [row.case.claimantId]);
  return {
    evaluation: toEvaluation(row, exams, seesMoney(ctx)),
    caseId: row.caseId,
    caseStage: row.case.stage,
    caseVersion: row.case.version,
    notices: warning && seesMoney(ctx) ? [...notices, warning] : [...notices],
  };
}

/** What an evaluation's clocks run on. */
export function clockFactsOf(row: EvaluationRow, changed: Partial<ClockFacts> = {}): ClockFacts {
  return {
    caseKind: row.case.kind,
    evaluationKind: row.kind,
    requestedOn: fromOptionalDateColumn(row.requestedOn),
    bookedOn: fromOptionalDateColumn(row.bookedOn),
    scheduledOn: fromOptionalDateColumn(row.scheduledOn),
    examinedOn: fromOptionalDateColumn(row.examinedOn),
    recordReviewReport: row.recordReviewReport,
    agreedReportDays: row.case.agreement?.reportDays ?? null,
    jurisdiction: jurisdictionOf(row.case.jurisdiction),
    examState: row.location?.state ?? null,
    ...changed,
  };
}

export function subjectOf(row: Pick<EvaluationRow, 'id' | 'caseId'>): ClockSubject {
  return { caseId: row.caseId, evaluationId: row.id, invoiceId: null };
}

/** @throws RuleBroken `evaluation.in_future` for something that cannot have happened yet */
export function mustHaveHappened(on: CalendarDate, today: CalendarDate, what: string): void {
  if (on > today) throw new RuleBroken('evaluation.in_future', `${what} cannot lie in the future.`);
}

/** @throws RuleBroken `evaluation.date_out_of_range` for a day that can only be a slip of the keyboard */
export function mustBePlausible(on: CalendarDate, today: CalendarDate): void {
  if (on > addDays(today, 3 * 366) || on < ('1990-01-01' as CalendarDate)) throw new RuleBroken('evaluation.date_out_of_range', 'Check the year: that day is too far away.');
}

/** @throws RuleBroken `packet.pages_invalid`, `packet.declaration_incomplete`, `evaluation.in_future` */
export function checkPacket(packet: { receivedOn: CalendarDate; declaredPages: number | null; declarationSignedOn: CalendarDate | null; countedPages: number; previouslyReviewedPages: number }, today: CalendarDate): void {
  mustHaveHappened(packet.receivedOn, today, 'The day the records came');
  if (packet.previouslyReviewedPages > packet.countedPages) throw new RuleBroken('packet.pages_invalid', 'More pages were reviewed before than the packet holds.');
  if (packet.declaredPages === null && packet.declarationSignedOn !== null) throw new RuleBroken('packet.declaration_incomplete', 'Give the page count that the declaration swears to. 8 CCR 9793(n)');
}

/** Whether the answer may hold amounts. */
export function seesMoney(ctx: PracticeCtx): boolean {
  return ctx.actor.kind === 'user' && can(ctx.actor.role, 'invoice.list');
}
