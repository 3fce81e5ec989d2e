import type { PracticeCtx, PracticeId } from '../../core/context';
import { can } from '../../auth/permissions';
import { fromDateColumn, fromOptionalDateColumn, toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { addDays, type CalendarDate } from '../../domain/calendar';
import type { ClockFacts } from '../../domain/evaluation/clocks';
import { examKindOn, expectationOf, type Expectation } from '../../domain/evaluation/expectation';
import { coveredMilliseconds, wholeMinutes } from '../../domain/evaluation/exam-time';
import { advance } from '../../domain/evaluation/lifecycle';
import { jurisdictionOf } from '../../domain/jurisdiction/clocks';
import type { LetterKind } from '../../domain/letter/kinds';
import { RuleBroken } from '../../domain/rule-broken';
import { covers } from '../../domain/schedule/window';
import { quantity } from '../../domain/wording';
import { refreshCase } from '../cases/steps';
import { moveClocks, settleFeeAtRisk, type ClockSubject } from '../clocks/steps';
import { settlePanels } from '../panels/steps';
import { consentsOf, expectationFactsOf, findEvaluations, findPastExams, findSegments, minimumOf, toEvaluation, type EvaluationRow } from './queries';
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
  await settlePanels(tx, ctx.practiceId, before.caseId, ctx.today);
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
    letter: null,
    code: null,
  };
}

/**
 * An evaluation's report was served on a day: the evaluation is done, its clocks are met by that day, the bill's starts, and
 * what was written and signed here is served. Answers the id of that report, null where it was written elsewhere.
 * @throws RuleBroken `evaluation.transition`, `evaluation.in_future`, `report.before_exam`, `report.before_signature`, `report.not_signed` while one is being written here
 */
export async function serveReportOn(tx: Tx, ctx: PracticeCtx, row: EvaluationRow, servedOn: CalendarDate): Promise<string | null> {
  const { practiceId } = ctx;
  const state = advance(row.state, 'serve_report', row.kind);
  mustHaveHappened(servedOn, ctx.today, 'The service of the report');
  const [examinedOn, scheduledOn] = [fromOptionalDateColumn(row.examinedOn), fromOptionalDateColumn(row.scheduledOn)];
  if (servedOn < (examinedOn ?? scheduledOn ?? fromDateColumn(row.requestedOn))) throw new RuleBroken('report.before_exam', 'The report cannot be served before the exam or the request.');
  const report = await tx.report.findFirst({ where: { practiceId, evaluationId: row.id, state: { not: 'DISCARDED' } }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, signedOn: true } });
  if (report && report.state !== 'SIGNED' && report.state !== 'SERVED') throw new RuleBroken('report.not_signed', `Report ${report.number} of this evaluation is being written here. Sign it first, or discard it.`);
  if (report?.signedOn && servedOn < fromDateColumn(report.signedOn)) throw new RuleBroken('report.before_signature', 'The report cannot be served before it was signed.');
  const on = toDateColumn(servedOn);
  if (report) await tx.report.updateMany({ where: { practiceId, id: report.id, state: 'SIGNED' }, data: { state: 'SERVED', servedOn: on, version: { increment: 1 } } });
  await saveEvaluation(tx, ctx, row, { state, reportServedOn: on, endedOn: row.endedOn ?? on });
  // A missed appointment is billed by its own day, so the bill's clock runs on from there.
  await moveClocks(tx, practiceId, subjectOf(row), 'serve_report', clockFactsOf(row, { servedOn, examinedOn: examinedOn ?? scheduledOn }), servedOn);
  return report?.id ?? null;
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
    windowWaived: covers(consentsOf(row), 'past_90'),
    windowOpen: covers(consentsOf(row), 'past_120'),
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

/**
 * What explains the stated face-to-face minutes, as it is stored. Running stretches of the timer end with the exam.
 * @throws RuleBroken `evaluation.variance_unexplained` below the specialty's minimum (8 CCR 49.2 to 49.9),
 * `evaluation.minutes_reason` when the timer measured something else
 */
export async function explainedMinutes(tx: Tx, ctx: PracticeCtx, row: EvaluationRow, minutes: number, given: { varianceExplanation: string; minutesReason: string }) {
  const minimum = await minimumOf(tx, ctx.practiceId, row);
  const below = minimum !== null && minutes < minimum.minutes;
  if (below && given.varianceExplanation === '') {
    throw new RuleBroken('evaluation.variance_unexplained', `${quantity(minutes, 'minute')} are fewer than the ${minimum.minutes} of a ${minimum.label.toLowerCase()} evaluation. Explain the variance: the report must. ${minimum.section}`, { minutes, minimum: minimum.minutes });
  }
  await tx.timeSegment.updateMany({ where: { practiceId: ctx.practiceId, evaluationId: row.id, endedAt: null, removedAt: null }, data: { endedAt: ctx.now } });
  const segments = await findSegments(tx, ctx.practiceId, row.id);
  const measured = wholeMinutes(coveredMilliseconds(segments, ctx.now.getTime()));
  const differs = segments.some(({ removed }) => !removed) && measured !== minutes;
  if (differs && given.minutesReason === '') throw new RuleBroken('evaluation.minutes_reason', `The timer measured ${quantity(measured, 'minute')}. Say why ${minutes} are stated.`, { measured, minutes });
  return { varianceExplanation: below ? given.varianceExplanation : '', minutesReason: differs ? given.minutesReason : '' };
}

/**
 * Takes away the letters that were drafted about an outcome which is taken back.
 * @throws RuleBroken `evaluation.letter_sent` when one has gone out: what the parties were told stands until they are told otherwise
 */
export async function discardOutcomeLetters(tx: Tx, { practiceId, now }: PracticeCtx, evaluationId: string, kind: LetterKind): Promise<void> {
  const letters = await tx.letter.findMany({ where: { practiceId, evaluationId, kind, state: { not: 'VOID' } }, select: { id: true, state: true } });
  if (letters.some(({ state }) => state === 'SENT')) throw new RuleBroken('evaluation.letter_sent', 'The parties were told by a letter that was sent. Void that letter first, or add a new evaluation.');
  const ids = letters.map(({ id }) => id);
  await tx.storedFile.updateMany({ where: { practiceId, subjectKind: 'letter', subjectId: { in: ids }, removedAt: null }, data: { removedAt: now } });
  await tx.letterRecipient.deleteMany({ where: { practiceId, letterId: { in: ids } } });
  await tx.letter.deleteMany({ where: { practiceId, id: { in: ids } } });
}

/** Whether the answer may hold amounts. */
export function seesMoney(ctx: PracticeCtx): boolean {
  return ctx.actor.kind === 'user' && can(ctx.actor.role, 'invoice.list');
}
