import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { LogVideo, VideoList } from './schema';
import { checkVideo, concludeVideos, evaluationForVideos } from './steps';

/** Logs a sub rosa video that a party sent, with the length it declares. @throws NotFound, RuleBroken `video.…`, `case.closed`, `evaluation.in_future` */
export const logVideo = command({
  name: 'video.log',
  input: LogVideo,
  output: VideoList,
  idempotent: true,
  async run({ ctx, input: { evaluationId, ...video }, tx, audit }) {
    const { practiceId, now, today } = ctx;
    const { caseId } = await evaluationForVideos(tx, ctx, evaluationId);
    checkVideo(video, today);
    const made = await tx.videoReview.create({ data: { ...video, practiceId, evaluationId, createdAt: now, recordedOn: toOptionalDateColumn(video.recordedOn), declarationSignedOn: toOptionalDateColumn(video.declarationSignedOn) } });
    audit({ subject: ['evaluation', evaluationId], summary: 'Logged a sub rosa video', data: { caseId, videoId: made.id, declaredMinutes: video.declaredMinutes, declared: video.declarationSignedOn !== null } });
    return concludeVideos(tx, ctx, { evaluationId, caseId });
  },
});
