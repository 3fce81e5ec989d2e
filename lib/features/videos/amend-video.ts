import { toOptionalDateColumn } from '../../core/dates';
import { command } from '../../core/operation';
import { AmendVideo, VideoList } from './schema';
import { checkVideo, concludeVideos, videoForChange } from './steps';

/** Corrects a video's facts, or adds the declaration that came later. @throws NotFound, Conflict, RuleBroken `video.…`, `case.closed`, `evaluation.in_future` */
export const amendVideo = command({
  name: 'video.amend',
  input: AmendVideo,
  output: VideoList,
  async run({ ctx, input: { videoId, version, ...facts }, tx, audit }) {
    const video = await videoForChange(tx, ctx, videoId, version);
    checkVideo(facts, ctx.today);
    await tx.videoReview.updateMany({ where: { practiceId: ctx.practiceId, id: videoId, version }, data: { ...facts, recordedOn: toOptionalDateColumn(facts.recordedOn), declarationSignedOn: toOptionalDateColumn(facts.declarationSignedOn), version: { increment: 1 } } });
    audit({ subject: ['evaluation', video.evaluationId], summary: 'Corrected a sub rosa video', data: { caseId: video.caseId, videoId, declaredMinutes: facts.declaredMinutes, declared: facts.declarationSignedOn !== null } });
    return concludeVideos(tx, ctx, video);
  },
});
