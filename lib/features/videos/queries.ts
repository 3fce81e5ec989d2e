import type { PracticeCtx } from '../../core/context';
import { fromOptionalDateColumn } from '../../core/dates';
import { NotFound } from '../../core/errors';
import { query, type ReadTx } from '../../core/operation';
import { coveredMilliseconds, wholeMinutes, type TimeSegment } from '../../domain/evaluation/exam-time';
import { expectationOf } from '../../domain/evaluation/expectation';
import { expectationFactsOf, findEvaluations, findPastExams } from '../evaluations/queries';
import { seesMoney } from '../evaluations/steps';
import { ListVideos, VideoList } from './schema';

/** The sub rosa videos of an evaluation, removed ones last, with the time spent on each. @throws NotFound */
export const listVideos = query({
  name: 'video.list',
  input: ListVideos,
  output: VideoList,
  run: ({ ctx, input, db }) => videosOf(db, ctx, input.evaluationId),
});

/** The same as the answer of every change of them. */
export async function videosOf(db: ReadTx, ctx: PracticeCtx, evaluationId: string): Promise<VideoList> {
  const { practiceId, now } = ctx;
  const [evaluation] = await findEvaluations(db, { practiceId, id: evaluationId });
  if (!evaluation) throw new NotFound();
  const rows = await db.videoReview.findMany({ where: { practiceId, evaluationId }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], include: { stretches: { orderBy: [{ startedAt: 'asc' }, { id: 'asc' }] } } });
  const people = await db.membership.findMany({ where: { practiceId, userId: { in: [...new Set(rows.flatMap(({ stretches }) => stretches.map(({ userId }) => userId)))] } }, select: { userId: true, user: { select: { name: true } } } });
  const nameOf = (userId: string): string => people.find((person) => person.userId === userId)?.user.name ?? 'Somebody who has left';
  const segmentsOf = ({ stretches }: (typeof rows)[number]): TimeSegment[] => stretches.map(({ id, startedAt, endedAt, removedAt }) => ({ id, startedAt: startedAt.getTime(), endedAt: endedAt?.getTime() ?? null, removed: removedAt !== null }));
  const minutes = (segments: TimeSegment[]): number => wholeMinutes(coveredMilliseconds(segments, now.getTime()));
  const exams = await findPastExams(db, practiceId, [evaluation.case.claimantId]);
  const scheduled = evaluation.case.kind === 'QME' || evaluation.case.kind === 'AME';
  const line = expectationOf(expectationFactsOf(evaluation, exams)).feeQuote?.lines.find(({ code }) => code === 'ML205');
  const videos = rows.map((row) => ({
    id: row.id,
    title: row.title,
    senderName: row.senderName,
    recordedOn: fromOptionalDateColumn(row.recordedOn),
    declaredMinutes: row.declaredMinutes,
    declarationSignedOn: fromOptionalDateColumn(row.declarationSignedOn),
    note: row.note,
    removed: row.removedAt !== null,
    stretches: row.stretches.map(({ id, userId, startedAt, endedAt, reason, removedAt }) => ({ id, userName: nameOf(userId), startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null, reason, removed: removedAt !== null })),
    spentMinutes: minutes(segmentsOf(row)),
    version: row.version,
  }));
  return {
    evaluationId,
    videos: videos.sort((a, b) => Number(a.removed) - Number(b.removed)),
    spentMinutes: minutes(rows.filter(({ removedAt }) => removedAt === null).flatMap(segmentsOf)),
    units: scheduled ? (line?.units ?? 0) : null,
    amountCents: seesMoney(ctx) && scheduled ? (line?.amountCents ?? 0) : null,
    locked: evaluation.case.closedAt !== null || evaluation.invoices.some(({ state }) => state === 'ISSUED'),
    now: now.toISOString(),
  };
}
