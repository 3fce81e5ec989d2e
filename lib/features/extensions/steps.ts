import type { PracticeCtx } from '../../core/context';
import { fromDateColumn, toDateColumn } from '../../core/dates';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { groundTable, type ExtensionGround } from '../../domain/report/extension';
import { resumeClocks, startClocks, stopClocks } from '../clocks/steps';
import { evaluationForChange, saveEvaluation, subjectOf } from '../evaluations/steps';
import { boardOf } from './queries';

type Columns = NonNullable<Parameters<Tx['reportExtension']['updateMany']>[0]>['data'];

/** A request as it is stored, for a verb that changes it. @throws NotFound; Conflict with the request as it stands */
export async function extensionForChange(tx: Tx, ctx: PracticeCtx, extensionId: string, version: number) {
  const row = await tx.reportExtension.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: extensionId } } });
  if (!row) throw new NotFound();
  if (row.version !== version) throw await changedMeanwhile(tx, ctx, row);
  return row;
}

/** @throws Conflict when somebody was faster */
export async function saveExtension(tx: Tx, ctx: PracticeCtx, row: { id: string; evaluationId: string; version: number }, data: Columns): Promise<void> {
  const { count } = await tx.reportExtension.updateMany({ where: { practiceId: ctx.practiceId, id: row.id, version: row.version }, data: { ...data, version: { increment: 1 } } });
  if (count === 0) throw await changedMeanwhile(tx, ctx, row);
}

async function changedMeanwhile(tx: Tx, ctx: PracticeCtx, { id, evaluationId }: { id: string; evaluationId: string }): Promise<Conflict> {
  const { extensions } = await boardOf(tx, ctx, evaluationId);
  return new Conflict('Someone changed this request while you were working on it.', extensions.find((one) => one.id === id));
}

/** The Medical Director gave more time: the report's clock makes way for the longer one (8 CCR 38). */
export async function grantTime(tx: Tx, ctx: PracticeCtx, evaluationId: string, ground: ExtensionGround): Promise<void> {
  const row = await evaluationForChange(tx, ctx, evaluationId, null);
  if (row.examinedOn === null) throw new NotFound();
  const { rule, reason } = groundTable[ground];
  await saveEvaluation(tx, ctx, row, { extension: reason });
  await stopClocks(tx, ctx.practiceId, subjectOf(row), [{ rule: 'report.comprehensive', outcome: 'moved' }, { rule: 'report.extension_request', outcome: 'met' }], ctx.today);
  await startClocks(tx, ctx.practiceId, subjectOf(row), [{ rule, triggerOn: fromDateColumn(row.examinedOn), triggerLabel: 'Examined' }]);
}

/** The letter with the request went out: it is asked for since that day, and the clock to ask is met. */
export async function markAsked(tx: Tx, ctx: PracticeCtx, letterId: string, on: CalendarDate): Promise<void> {
  const row = await tx.reportExtension.findFirst({ where: { practiceId: ctx.practiceId, letterId, state: 'drafted' }, include: { evaluation: { select: { id: true, caseId: true } } } });
  if (!row) return;
  await saveExtension(tx, ctx, row, { state: 'asked', requestedOn: toDateColumn(on) });
  await stopClocks(tx, ctx.practiceId, subjectOf(row.evaluation), [{ rule: 'report.extension_request', outcome: 'met' }], on);
}

/** The letter with the request is void or discarded: nothing is asked for, and the clock to ask runs on. */
export async function unmarkAsked(tx: Tx, ctx: PracticeCtx, letterId: string): Promise<void> {
  const row = await tx.reportExtension.findFirst({ where: { practiceId: ctx.practiceId, letterId, state: { in: ['drafted', 'asked'] } }, include: { evaluation: { select: { id: true, caseId: true, examinedOn: true } } } });
  if (!row) return;
  await saveExtension(tx, ctx, row, { state: 'withdrawn', requestedOn: null });
  const { examinedOn } = row.evaluation;
  if (row.state === 'asked' && examinedOn) await resumeClocks(tx, ctx.practiceId, subjectOf(row.evaluation), [{ rule: 'report.extension_request', triggerOn: fromDateColumn(examinedOn), triggerLabel: 'Examined' }], fromDateColumn(row.requestedOn ?? examinedOn));
}
