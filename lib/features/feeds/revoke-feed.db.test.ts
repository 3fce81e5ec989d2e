import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden, expectUnknownNextDoor } from '../../test/cases';
import { auditedOperations, makeWorld } from '../../test/world';
import { createFeed } from './create-feed';
import { listFeeds } from './queries';
import { revokeFeed } from './revoke-feed';

describe('feed.revoke', () => {
  it('ends an address, once', async () => {
    const world = await makeWorld();
    const { id: feedId } = await createFeed(world.as('owner'), { physicianId: world.physicianId, name: 'Phone' });
    await revokeFeed(world.as('assistant'), { feedId });
    expect((await listFeeds(world.as('owner'), {})).feeds).toEqual([]);
    await expect(revokeFeed(world.as('owner'), { feedId })).rejects.toBeInstanceOf(NotFound);
    expect(await auditedOperations(world.practiceId)).toEqual(['feed.create', 'feed.revoke']);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    const { id: feedId } = await createFeed(world.as('owner'), { physicianId: world.physicianId, name: 'Phone' });
    await expectForbidden(revokeFeed, world, { feedId }, ['reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(revokeFeed, { feedId });
  });
});
