import { command } from '../../core/operation';
import { commentsOf } from './queries';
import { AmendComment, ReportComments } from './schema';
import { commentForChange } from './steps';

/** Changes the words of one's own comment. @throws NotFound; Forbidden; Conflict; RuleBroken `report.discarded` */
export const amendComment = command({
  name: 'report.amend_comment',
  input: AmendComment,
  output: ReportComments,
  async run({ ctx, input: { commentId, version, text }, tx, audit }) {
    const row = await commentForChange(tx, ctx, commentId, version, 'writer');
    await tx.reportComment.updateMany({ where: { practiceId: ctx.practiceId, id: commentId, version }, data: { text, version: version + 1 } });
    audit({ subject: ['report', row.reportId], summary: 'Changed a comment on the report', data: { commentId } });
    return commentsOf(tx, ctx, row.reportId, commentId);
  },
});
