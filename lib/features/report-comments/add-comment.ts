import { Forbidden, NotFound } from '../../core/errors';
import { command } from '../../core/operation';
import { commentsOf } from './queries';
import { AddComment, ReportComments } from './schema';
import { demandCommentable } from './steps';

/** Remarks on a report, one of its sections, or answers a remark. It is never printed. @throws NotFound; RuleBroken `report.discarded` */
export const addComment = command({
  name: 'report.comment',
  input: AddComment,
  output: ReportComments,
  idempotent: true,
  async run({ ctx, input: { reportId, sectionId, answersId, quoted, text }, tx, audit }) {
    const { practiceId, now, actor } = ctx;
    if (actor.kind !== 'user') throw new Forbidden();
    await demandCommentable(tx, ctx, reportId);
    if (sectionId !== null && (await tx.reportSection.count({ where: { practiceId, id: sectionId, reportId } })) === 0) throw new NotFound();
    const answered = answersId === null ? null : await tx.reportComment.findUnique({ where: { practiceId_id: { practiceId, id: answersId } } });
    if (answersId !== null && (answered?.reportId !== reportId || answered.removedAt !== null)) throw new NotFound();
    // An answer to an answer belongs to the remark that began it.
    const row = await tx.reportComment.create({ data: { practiceId, reportId, sectionId: answered?.sectionId ?? sectionId, answersId: answered ? (answered.answersId ?? answered.id) : null, quoted, text, byId: actor.userId, at: now } });
    audit({ subject: ['report', reportId], summary: answered ? 'Answered a comment on the report' : 'Commented on the report', data: { commentId: row.id, sectionId: row.sectionId } });
    return commentsOf(tx, ctx, reportId, row.id);
  },
});
