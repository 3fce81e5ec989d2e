import { command } from '../../core/operation';
import { commentsOf } from './queries';
import { RemoveComment, ReportComments } from './schema';
import { commentForChange } from './steps';

/** Removes one's own comment, or brings it back. @throws NotFound; Forbidden; Conflict; RuleBroken `report.discarded` */
export const removeComment = command({
  name: 'report.remove_comment',
  input: RemoveComment,
  output: ReportComments,
  async run({ ctx, input: { commentId, version, removed }, tx, audit }) {
    const { practiceId, now } = ctx;
    const row = await commentForChange(tx, ctx, commentId, version, 'writer');
    await tx.reportComment.updateMany({ where: { practiceId, id: commentId, version }, data: { removedAt: removed ? now : null, version: version + 1 } });
    audit({ subject: ['report', row.reportId], summary: removed ? 'Removed a comment on the report' : 'Brought a comment on the report back', data: { commentId } });
    return commentsOf(tx, ctx, row.reportId, commentId);
  },
});
