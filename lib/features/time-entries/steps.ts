import type { PracticeCtx } from '../../core/context';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import { minutesKept } from '../../domain/time/entry';
import { refreshCase } from '../cases/steps';
import { refreshExpectation } from '../evaluations/steps';
import { mayKeepTimeOf } from './policy';
import { findTimeEntries, sheetOf, toTimeEntry, type TimeEntryRow } from './queries';
import type { TimeSheet } from './schema';

/** The case on which time is kept, and the evaluation where one is named; both must be there and open. @throws NotFound; RuleBroken `case.closed`, `time_entry.other_case`, `time_entry.evaluation_billed` */
export async function demandOpenCase(tx: Tx, { practiceId }: PracticeCtx, caseId: string, evaluationId: string | null): Promise<void> {
  const found = await tx.case.findUnique({ where: { practiceId_id: { practiceId, id: caseId } }, select: { closedAt: true } });
  if (!found) throw new NotFound();
  if (found.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (evaluationId === null) return;
  const evaluation = await tx.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: evaluationId } }, select: { caseId: true, invoices: { where: { kind: 'INVOICE', state: 'ISSUED' }, select: { id: true } } } });
  if (!evaluation) throw new NotFound();
  if (evaluation.caseId !== caseId) throw new RuleBroken('time_entry.other_case', 'That evaluation belongs to another case.');
  if (evaluation.invoices.length > 0) throw new RuleBroken('time_entry.evaluation_billed', 'That evaluation is billed. Keep the time on the case, or void the bill first.');
}

/**
 * An entry that a verb is about to change, locked. @throws NotFound; Forbidden for the time of others; Conflict with what
 * is stored; RuleBroken `time_entry.billed`, `case.closed`
 */
export async function timeEntryForChange(tx: Tx, ctx: PracticeCtx, timeEntryId: string, version: number): Promise<TimeEntryRow> {
  const { practiceId } = ctx;
  await tx.$queryRaw`select 1 as locked from "TimeEntry" where "practiceId" = ${practiceId}::uuid and id = ${timeEntryId}::uuid for no key update`;
  const [row] = await findTimeEntries(tx, { practiceId, id: timeEntryId });
  if (!row) throw new NotFound();
  if (!mayKeepTimeOf(ctx, row.userId)) throw new Forbidden();
  if (row.version !== version) throw new Conflict('Someone changed this entry while you were working on it.', toTimeEntry(row, ctx, () => ''));
  if (row.invoiceLineId !== null) throw new RuleBroken('time_entry.billed', `This time is on ${row.invoiceLine?.invoice.number ?? 'a draft'}. Discard or void that bill before you change it.`);
  await demandOpenCase(tx, ctx, row.caseId, null);
  return row;
}

/** Ends one's running timer, if there is one; it keeps the minutes that it measured. Answers its case. @throws RuleBroken `time_entry.left_running` */
export async function stopOwnTimer(tx: Tx, ctx: PracticeCtx): Promise<{ id: string; caseId: string; evaluationId: string | null; minutes: number } | null> {
  const { practiceId, actor, now } = ctx;
  if (actor.kind !== 'user') return null;
  const row = await tx.timeEntry.findFirst({ where: { practiceId, userId: actor.userId, startedAt: { not: null }, endedAt: null, removedAt: null } });
  if (!row?.startedAt) return null;
  const minutes = minutesKept(row.startedAt.getTime(), now.getTime(), null);
  await tx.timeEntry.update({ where: { practiceId_id: { practiceId, id: row.id } }, data: { endedAt: now, minutes, version: { increment: 1 } } });
  await followTime(tx, ctx, row);
  return { ...row, minutes };
}

/** After time changed: the expected fee of its evaluation follows, and the case. */
export async function followTime(tx: Tx, { practiceId }: PracticeCtx, ...changed: { caseId: string; evaluationId: string | null }[]): Promise<void> {
  for (const id of new Set(changed.flatMap(({ evaluationId }) => evaluationId ?? []))) await refreshExpectation(tx, practiceId, id);
  for (const id of new Set(changed.map(({ caseId }) => caseId))) await refreshCase(tx, practiceId, id);
}

/** The end of every change: what follows, and the sheet as it now stands. */
export async function concludeTime(tx: Tx, ctx: PracticeCtx, caseId: string, ...changed: { caseId: string; evaluationId: string | null }[]): Promise<TimeSheet> {
  await followTime(tx, ctx, ...changed);
  return sheetOf(tx, ctx, caseId);
}
