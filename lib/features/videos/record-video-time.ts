import { Conflict } from '../../core/errors';
import { command } from '../../core/operation';
import { coveredMilliseconds, mergeSegment, onOurClock, wholeMinutes } from '../../domain/evaluation/exam-time';
import { RuleBroken } from '../../domain/rule-broken';
import { quantity } from '../../domain/wording';
import { RecordVideoTime, VideoList } from './schema';
import { concludeVideos, videoForChange } from './steps';

const longestMs = 12 * 3_600_000;

/**
 * Keeps a stretch of time that a person spent on a video, as the browser names it, set right by what the device's clock is
 * off. Sent twice it counts once; of two ends the earlier one stays; what was removed stays removed.
 * @throws NotFound, Conflict for the name of another video's stretch, RuleBroken `video.removed`, `video.stretch_too_long`, `video.billed`
 */
export const recordVideoTime = command({
  name: 'video.record_time',
  input: RecordVideoTime,
  output: VideoList,
  async run({ ctx, input: { videoId, deviceNow, stretch: told }, tx, audit }) {
    const { practiceId, actor } = ctx;
    const now = ctx.now.getTime();
    const video = await videoForChange(tx, ctx, videoId, null);
    if (video.removedAt) throw new RuleBroken('video.removed', 'This video was removed. Bring it back to keep time on it.');
    const rows = await tx.videoStretch.findMany({ where: { practiceId, videoId } });
    const known = rows.map(({ id, startedAt, endedAt, removedAt }) => ({ id, startedAt: startedAt.getTime(), endedAt: endedAt?.getTime() ?? null, removed: removedAt !== null }));
    const before = known.find(({ id }) => id === told.id) ?? null;
    const ours = onOurClock({ ...told }, deviceNow, now, before);
    const stretch = before ? mergeSegment(before, ours) : ours;
    if (!stretch.removed && (stretch.endedAt ?? now) - stretch.startedAt > longestMs) throw new RuleBroken('video.stretch_too_long', 'More than 12 hours at a stretch is a clock that was left running. Remove it and enter the time by hand.');
    const columns = { endedAt: stretch.endedAt === null ? null : new Date(stretch.endedAt), removedAt: stretch.removed ? ctx.now : null };
    if (before === null) {
      if ((await tx.videoStretch.count({ where: { practiceId, id: told.id } })) > 0) throw new Conflict('This time belongs to another video.');
      await tx.videoStretch.create({ data: { practiceId, id: told.id, videoId, userId: actor.kind === 'user' ? actor.userId : '', startedAt: new Date(stretch.startedAt), reason: told.reason, ...columns } });
    } else {
      await tx.videoStretch.update({ where: { practiceId_id: { practiceId, id: told.id } }, data: columns });
    }
    const minutes = wholeMinutes(coveredMilliseconds([...known.filter(({ id }) => id !== told.id), stretch], now));
    audit({ subject: ['evaluation', video.evaluationId], summary: `Kept the time of a video, ${quantity(minutes, 'minute')} so far`, data: { caseId: video.caseId, videoId, stretchId: told.id, running: stretch.endedAt === null, removed: stretch.removed, byHand: told.reason !== '' } });
    return concludeVideos(tx, ctx, video);
  },
});
