import { command } from '../../core/operation';
import { commentsOf } from './queries';
import { ReportComments, ResolveComment } from './schema';
import { commentForChange } from './steps';

/** Marks a comment done, or opens it again. @throws NotFound; Conflict; RuleBroken `report.discarded` */
export const resolveComment = command({
  name: 'report.resolve_comment',
  input: ResolveComment,
  output: ReportComments,
  async run({ ctx, input: { commentId, version, resolved }, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    const row = await commentForChange(tx, ctx, commentId, version, 'anyone');
    const by = actor.kind === 'user' ? actor.userId : null;
    await tx.reportComment.updateMany({ where: { practiceId, id: commentId, version }, data: { resolvedAt: resolved ? now : null, resolvedById: resolved ? by : null, version: version + 1 } });
    audit({ subject: ['report', row.reportId], summary: resolved ? 'Marked a comment on the report done' : 'Opened a comment on the report again', data: { commentId } });
    return commentsOf(tx, ctx, row.reportId, commentId);
  },
});
