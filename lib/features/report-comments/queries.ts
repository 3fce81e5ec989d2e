import type { PracticeCtx } from '../../core/context';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { namesOf } from '../communications/queries';
import { ListComments, ReportComments, type ReportComment } from './schema';

export type CommentRow = Awaited<ReturnType<ReadTx['reportComment']['findUniqueOrThrow']>>;

const mostComments = 1_000;

/** What physician and assistant remarked on a report; never printed. @throws NotFound */
export const listComments = query({
  name: 'report.list_comments',
  input: ListComments,
  output: ReportComments,
  access: ({ reportId }) => ['report', reportId],
  accessOnceMs: 60_000,
  async run({ ctx, input: { reportId }, db }) {
    if ((await db.report.count({ where: { practiceId: ctx.practiceId, id: reportId } })) === 0) throw new NotFound();
    return commentsOf(db, ctx, reportId, null);
  },
});

/** The comments of a report, as the answer of a change of one of them too. */
export async function commentsOf(db: ReadTx, ctx: PracticeCtx, reportId: string, commentId: string | null): Promise<ReportComments> {
  const rows = await db.reportComment.findMany({ where: { practiceId: ctx.practiceId, reportId, removedAt: null }, orderBy: [{ at: 'asc' }, { id: 'asc' }], take: mostComments });
  const names = await namesOf(db, rows.flatMap(({ byId, resolvedById }) => [byId, resolvedById]));
  return { reportId, commentId, comments: rows.map((row) => toComment(row, names, ctx)), openCount: rows.filter(({ answersId, resolvedAt }) => answersId === null && resolvedAt === null).length };
}

function toComment(row: CommentRow, names: ReadonlyMap<string, string>, { actor }: PracticeCtx): ReportComment {
  const { id, sectionId, answersId, quoted, text, byId, at, resolvedById, resolvedAt, version } = row;
  return { id, sectionId, answersId, quoted, text, byName: names.get(byId) ?? '', isMine: actor.kind === 'user' && actor.userId === byId, at: at.toISOString(), resolvedByName: (resolvedById && names.get(resolvedById)) || '', resolvedAt: resolvedAt?.toISOString() ?? null, version };
}
