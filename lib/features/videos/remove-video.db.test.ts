import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld, testNow } from '../../test/world';
import { logVideo } from './log-video';
import { recordVideoTime } from './record-video-time';
import { removeVideo } from './remove-video';

describe('removeVideo', () => {
  it('takes a video and its time out of the count, and brings both back', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { videos: [video] } = await logVideo(world.as('assistant', { idempotencyKey: 'v' }), { evaluationId: evaluationId as never, title: 'Disc 1', senderName: 'Defense' });
    const now = testNow.getTime();
    await recordVideoTime(world.as('physician'), { videoId: video?.id as never, deviceNow: now, stretch: { id: crypto.randomUUID(), startedAt: now - 30 * 60_000, endedAt: now } });
    const input = { videoId: video?.id as never, version: 1, removed: true };
    await expectStale(removeVideo, world, input);
    await expectForbidden(removeVideo, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(removeVideo, input);
    expect(await removeVideo(world.as('assistant'), input)).toMatchObject({ spentMinutes: 0, units: 0, videos: [{ removed: true, version: 2 }] });
    await expect(recordVideoTime(world.as('physician'), { videoId: video?.id as never, deviceNow: now, stretch: { id: crypto.randomUUID(), startedAt: now, endedAt: null } })).rejects.toMatchObject({ rule: 'video.removed' });
    expect(await removeVideo(world.as('assistant'), { ...input, version: 2, removed: false })).toMatchObject({ spentMinutes: 30, units: 2 });
    expect((await auditedOperations(world.practiceId)).filter((name) => name === 'video.remove')).toHaveLength(2);
  });
});
