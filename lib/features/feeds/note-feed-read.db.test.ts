import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { auditedOperations, makeWorld, stranger, testNow } from '../../test/world';
import { createFeed } from './create-feed';
import { noteFeedRead } from './note-feed-read';
import { listFeeds, readFeed } from './queries';
import { revokeFeed } from './revoke-feed';

const after = (minutes: number) => new Date(testNow.getTime() + minutes * 60_000);

describe('feed.note_read', () => {
  it('notes the first read and then one an hour', async () => {
    const world = await makeWorld();
    const { path } = await createFeed(world.as('owner'), { physicianId: world.physicianId, name: 'Phone' });
    const token = path.slice('/api/v1/ics/'.length);
    const read = async (minutes: number) => (await readFeed(stranger(after(minutes)), { token })).noteDue;
    expect(await read(0)).toBe(true);
    await noteFeedRead(stranger(), { token });
    expect(await read(59)).toBe(false);
    expect(await read(60)).toBe(true);
    await noteFeedRead(stranger(after(30)), { token });
    expect((await listFeeds(world.as('owner'), {})).feeds).toMatchObject([{ lastReadAt: testNow.toISOString() }]);
    expect(await auditedOperations(world.practiceId)).toEqual(['feed.create', 'feed.note_read', 'feed.note_read']);
  });

  it('knows no address that is revoked, or none at all', async () => {
    const world = await makeWorld();
    const { path, id: feedId } = await createFeed(world.as('owner'), { physicianId: world.physicianId, name: 'Phone' });
    const token = path.slice('/api/v1/ics/'.length);
    await revokeFeed(world.as('owner'), { feedId });
    for (const wrong of [token, 'nothing']) await expect(noteFeedRead(stranger(), { token: wrong })).rejects.toBeInstanceOf(NotFound);
  });
});
