import { describe, expect, it } from 'vitest';
import { expectForbidden, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld, testNow, type World } from '../../test/world';
import { logVideo } from './log-video';
import { recordVideoTime } from './record-video-time';

const now = testNow.getTime();
const minute = 60_000;

async function logged(world: World): Promise<never> {
  const { evaluationId } = await loggedExam(world);
  const { videos } = await logVideo(world.as('assistant', { idempotencyKey: `v-${evaluationId}` }), { evaluationId: evaluationId as never, title: 'Disc', senderName: 'Defense' });
  return videos.at(-1)?.id as never;
}

describe('recordVideoTime', () => {
  it('starts and stops, counts what is sent twice once, and a device’s wrong clock not at all', async () => {
    const world = await makeWorld();
    const videoId = await logged(world);
    const id = crypto.randomUUID();
    const slow = now - 3_600_000;
    expect((await recordVideoTime(world.as('physician'), { videoId, deviceNow: slow, stretch: { id, startedAt: slow, endedAt: null } })).videos[0]?.stretches).toMatchObject([{ startedAt: testNow.toISOString(), endedAt: null, userName: 'Test physician' }]);
    const later = world.as('physician', { now: new Date(now + 20 * minute) });
    const stop = { videoId, deviceNow: slow + 20 * minute, stretch: { id, startedAt: slow, endedAt: slow + 20 * minute } };
    await recordVideoTime(later, stop);
    expect(await recordVideoTime(later, stop)).toMatchObject({ spentMinutes: 20, units: 1 });
    const overlap = { videoId, deviceNow: now + 20 * minute, stretch: { id: crypto.randomUUID(), startedAt: now + 10 * minute, endedAt: now + 20 * minute, reason: 'Second screen' } };
    expect(await recordVideoTime(later, overlap)).toMatchObject({ spentMinutes: 20 });
    expect(await recordVideoTime(later, { ...stop, stretch: { ...stop.stretch, removed: true } })).toMatchObject({ spentMinutes: 10 });
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('video.record_time');
  });

  it('refuses a clock left running, the name of another video’s time, forbidden roles and strangers', async () => {
    const world = await makeWorld();
    const [videoId, other] = [await logged(world), await logged(world)];
    const id = crypto.randomUUID();
    await expect(recordVideoTime(world.as('owner'), { videoId, deviceNow: now, stretch: { id, startedAt: now - 13 * 60 * minute, endedAt: now } })).rejects.toMatchObject({ rule: 'video.stretch_too_long' });
    const input = { videoId, deviceNow: now, stretch: { id, startedAt: now - minute, endedAt: now } };
    await recordVideoTime(world.as('owner'), input);
    await expect(recordVideoTime(world.as('owner'), { ...input, videoId: other })).rejects.toMatchObject({ message: 'This time belongs to another video.' });
    await expectForbidden(recordVideoTime, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(recordVideoTime, input);
  });
});
