import { command } from '../../core/operation';
import { RemoveVideo, VideoList } from './schema';
import { concludeVideos, videoForChange } from './steps';

/** Takes a video and its time out of the count, or brings it back. @throws NotFound, Conflict, RuleBroken `video.billed`, `case.closed` */
export const removeVideo = command({
  name: 'video.remove',
  input: RemoveVideo,
  output: VideoList,
  async run({ ctx, input: { videoId, version, removed }, tx, audit }) {
    const { practiceId, now } = ctx;
    const video = await videoForChange(tx, ctx, videoId, version);
    // A stretch that runs ends with it.
    if (removed) await tx.videoStretch.updateMany({ where: { practiceId, videoId, endedAt: null }, data: { endedAt: now } });
    await tx.videoReview.updateMany({ where: { practiceId, id: videoId, version }, data: { removedAt: removed ? now : null, version: { increment: 1 } } });
    audit({ subject: ['evaluation', video.evaluationId], summary: removed ? 'Removed a sub rosa video' : 'Brought a sub rosa video back', data: { caseId: video.caseId, videoId } });
    return concludeVideos(tx, ctx, video);
  },
});
