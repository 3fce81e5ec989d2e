import type { PracticeCtx } from '../../core/context';
import { Conflict, Forbidden, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import { RuleBroken } from '../../domain/rule-broken';
import type { CommentRow } from './queries';

/** A report on which one remarks. @throws NotFound; RuleBroken `report.discarded` */
export async function demandCommentable(tx: Tx, { practiceId }: PracticeCtx, reportId: string): Promise<void> {
  const report = await tx.report.findUnique({ where: { practiceId_id: { practiceId, id: reportId } }, select: { state: true } });
  if (!report) throw new NotFound();
  if (report.state === 'DISCARDED') throw new RuleBroken('report.discarded', 'This report was discarded.');
}

/** A comment that is about to be changed, locked to the end of the transaction. @throws NotFound; Forbidden where only its writer may; Conflict; RuleBroken `report.discarded` */
export async function commentForChange(tx: Tx, ctx: PracticeCtx, commentId: string, version: number, who: 'writer' | 'anyone'): Promise<CommentRow> {
  const { practiceId, actor } = ctx;
  await tx.$queryRaw`select 1 as locked from "ReportComment" where "practiceId" = ${practiceId}::uuid and id = ${commentId}::uuid for update`;
  const row = await tx.reportComment.findUnique({ where: { practiceId_id: { practiceId, id: commentId } } });
  if (!row) throw new NotFound();
  if (who === 'writer' && !(actor.kind === 'user' && actor.userId === row.byId)) throw new Forbidden('Only who wrote a comment changes or removes it.');
  if (row.version !== version) throw new Conflict('Someone changed this comment meanwhile.', row);
  await demandCommentable(tx, ctx, row.reportId);
  return row;
}
