import type { PracticeCtx, PracticeId } from '../../core/context';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { demandOpenReport, type ReportState } from '../../domain/report/lifecycle';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { mayWriteReport } from './policy';
import { reportOf } from './queries';
import { Findings, Statements, type ReportChanged } from './schema';

/**
 * A report that is about to be changed, its row locked to the end of the transaction: whoever writes in a section waits, and
 * what is read here stands until then. @throws NotFound; Conflict with the report as it now stands; RuleBroken `case.closed`
 */
export async function reportForChange(tx: Tx, ctx: PracticeCtx, reportId: string, version: number | null) {
  const { practiceId } = ctx;
  await tx.$queryRaw`select 1 as locked from "Report" where "practiceId" = ${practiceId}::uuid and id = ${reportId}::uuid for update`;
  const row = await tx.report.findUnique({
    where: { practiceId_id: { practiceId, id: reportId } },
    omit: { paper: true },
    include: { case: { select: { kind: true, closedAt: true } }, physician: { select: { name: true, userId: true } }, handoffs: { where: { state: { in: ['out', 'returned'] } }, select: { id: true } } },
  });
  if (!row) throw new NotFound();
  if (version !== null && row.version !== version) throw await reportConflict(tx, ctx, reportId);
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  return row;
}

/** Someone was faster: the refusal with the report as it now stands. */
export async function reportConflict(tx: Tx, ctx: PracticeCtx, reportId: string): Promise<Conflict> {
  return new Conflict('Someone changed this report while you were working on it.', await reportOf(tx, ctx, reportId));
}

type Columns = NonNullable<Parameters<Tx['report']['updateMany']>[0]>['data'];

/** Saves columns of a report under the version that was read; the case's stage follows. @throws Conflict when somebody was faster */
export async function saveReport(tx: Tx, ctx: PracticeCtx, row: { readonly id: string; readonly caseId: string; readonly version: number }, data: Columns, notices: readonly string[] = []): Promise<ReportChanged> {
  const { practiceId } = ctx;
  const { count } = await tx.report.updateMany({ where: { practiceId, id: row.id, version: row.version }, data: { ...data, version: row.version + 1 } });
  if (count === 0) throw await reportConflict(tx, ctx, row.id);
  await refreshCase(tx, practiceId, row.caseId);
  return changedReport(tx, ctx, row.id, notices);
}

/** The answer of a change of a report. */
export async function changedReport(tx: Tx, { practiceId }: PracticeCtx, reportId: string, notices: readonly string[] = []): Promise<ReportChanged> {
  const row = await tx.report.findUniqueOrThrow({ where: { practiceId_id: { practiceId, id: reportId } }, select: { id: true, number: true, state: true, version: true, caseId: true, evaluationId: true } });
  return { ...row, notices: [...notices] };
}

/**
 * An evaluation on which a report is about to be begun, its row locked: two who begin come one after the other.
 * @throws RuleBroken `report.begun` while one is at work
 */
export async function demandNoOpenReport(tx: Tx, { practiceId }: PracticeCtx, evaluationId: string): Promise<void> {
  await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for no key update`;
  const open = await tx.report.findFirst({ where: { practiceId, evaluationId, state: { in: ['DRAFTING', 'REVIEW'] } }, select: { number: true } });
  if (open) throw new RuleBroken('report.begun', `Report ${open.number} is being written for this evaluation already. Go on with that one, or discard it first.`);
}

/** The findings and statements of a report with their versions. @throws NotFound */
export async function reportPart(tx: Tx, practiceId: PracticeId, reportId: string) {
  const row = await tx.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { findings: true, findingsVersion: true, statements: true, statementsVersion: true } });
  if (!row) throw new NotFound();
  return { ...row, findings: Findings.parse(row.findings ?? {}), statements: Statements.parse(row.statements ?? {}) };
}

/** Whether whoever asks may write in a report in this state; undefined for one that does not exist. @throws NotFound; Forbidden; RuleBroken `report.signed`, `report.discarded` */
export function demandWritable(ctx: PracticeCtx, state: ReportState | undefined): void {
  if (state === undefined) throw new NotFound();
  demandOpenReport(state);
  if (!mayWriteReport(ctx, state)) throw new Forbidden('The physician is reading this report. Take it back to write in it.');
}
