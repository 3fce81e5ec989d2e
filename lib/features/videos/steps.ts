import type { PracticeCtx } from '../../core/context';
import { Conflict, NotFound } from '../../core/errors';
import type { Tx } from '../../core/operation';
import type { CalendarDate } from '../../domain/calendar';
import { RuleBroken } from '../../domain/rule-broken';
import { refreshCase } from '../cases/steps';
import { mustHaveHappened, refreshExpectation } from '../evaluations/steps';
import { videosOf } from './queries';
import type { VideoList } from './schema';

/** The evaluation whose videos may still change, locked. @throws NotFound; RuleBroken `case.closed`, `video.billed`, `video.not_for_deposition` */
export async function evaluationForVideos(tx: Tx, { practiceId }: PracticeCtx, evaluationId: string): Promise<{ id: string; caseId: string }> {
  await tx.$queryRaw`select 1 as locked from "Evaluation" where "practiceId" = ${practiceId}::uuid and id = ${evaluationId}::uuid for no key update`;
  const row = await tx.evaluation.findUnique({ where: { practiceId_id: { practiceId, id: evaluationId } }, select: { id: true, caseId: true, kind: true, case: { select: { closedAt: true } }, invoices: { where: { kind: 'INVOICE', state: 'ISSUED' }, select: { id: true } } } });
  if (!row) throw new NotFound();
  if (row.case.closedAt) throw new RuleBroken('case.closed', 'This case is closed. Open it again first.');
  if (row.invoices.length > 0) throw new RuleBroken('video.billed', 'This evaluation is billed. Void the invoice before you change its videos.');
  if (row.kind === 'DEPOSITION') throw new RuleBroken('video.not_for_deposition', 'Video review is billed beside an evaluation, not beside a deposition.');
  return row;
}

/** The video with its evaluation, both free to change. @throws NotFound, Conflict with what is stored now, and as above */
export async function videoForChange(tx: Tx, ctx: PracticeCtx, videoId: string, version: number | null) {
  const video = await tx.videoReview.findUnique({ where: { practiceId_id: { practiceId: ctx.practiceId, id: videoId } } });
  if (!video) throw new NotFound();
  const { caseId } = await evaluationForVideos(tx, ctx, video.evaluationId);
  if (version !== null && video.version !== version) {
    const now = (await videosOf(tx, ctx, video.evaluationId)).videos.find(({ id }) => id === videoId);
    throw new Conflict('Someone changed this video while you were working on it.', now);
  }
  return { ...video, caseId };
}

/** @throws RuleBroken `evaluation.in_future`, `video.declaration_incomplete` */
export function checkVideo(video: { recordedOn: CalendarDate | null; declaredMinutes: number | null; declarationSignedOn: CalendarDate | null }, today: CalendarDate): void {
  if (video.recordedOn) mustHaveHappened(video.recordedOn, today, 'The day of the recording');
  if (video.declarationSignedOn) mustHaveHappened(video.declarationSignedOn, today, 'The day the declaration was signed');
  if (video.declarationSignedOn && video.declaredMinutes === null) throw new RuleBroken('video.declaration_incomplete', 'Give the length of the recording that the declaration states. 8 CCR 9795, ML205');
}

/** The end of every change: the expected fee and the case follow, and the answer is read as it now stands. */
export async function concludeVideos(tx: Tx, ctx: PracticeCtx, { evaluationId, caseId }: { evaluationId: string; caseId: string }): Promise<VideoList> {
  await refreshExpectation(tx, ctx.practiceId, evaluationId);
  await refreshCase(tx, ctx.practiceId, caseId);
  return videosOf(tx, ctx, evaluationId);
}

