import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor, loggedExam } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { amendVideo } from './amend-video';
import { logVideo } from './log-video';

describe('amendVideo', () => {
  it('adds the declaration that came later; stale, forbidden and strange changes are refused', async () => {
    const world = await makeWorld();
    const { evaluationId } = await loggedExam(world);
    const { videos: [video] } = await logVideo(world.as('assistant', { idempotencyKey: 'v' }), { evaluationId: evaluationId as never, title: 'Disc 1', senderName: 'Defense' });
    const input = { videoId: video?.id as never, version: 1, title: 'Disc 1', senderName: 'Defense', declaredMinutes: 30, declarationSignedOn: '2026-02-20' };
    await expectStale(amendVideo, world, input);
    await expectForbidden(amendVideo, world, input, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(amendVideo, input);
    await expect(amendVideo(world.as('owner'), { ...input, declaredMinutes: null })).rejects.toMatchObject({ rule: 'video.declaration_incomplete' });
    expect((await amendVideo(world.as('physician'), input)).videos).toMatchObject([{ declaredMinutes: 30, declarationSignedOn: '2026-02-20', version: 2 }]);
    expect((await auditedOperations(world.practiceId)).at(-1)).toBe('video.amend');
  });
});
