import { describe, expect, it } from 'vitest';
import { NotFound } from '../../core/errors';
import { expectForbidden } from '../../test/cases';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { createFeed } from './create-feed';
import { listFeeds } from './queries';

describe('feed.create', () => {
  it('shows the address this one time and keeps a hash of its secret only', async () => {
    const world = await makeWorld();
    const made = await createFeed(world.as('assistant'), { physicianId: world.physicianId, name: 'Phone' });
    expect(made).toMatchObject({ physicianName: 'Elena Marsh', name: 'Phone', lastReadAt: null });
    expect(made.path).toMatch(new RegExp(`^/api/v1/ics/${world.practiceId}\\.[\\w-]{43}\\.ics$`));
    const [row] = await inPractice(world.practiceId, (tx) => tx.calendarFeed.findMany({ where: { practiceId: world.practiceId } }));
    expect(made.path).not.toContain(row?.tokenHash);
    const { feeds } = await listFeeds(world.as('physician'), {});
    expect(feeds).toMatchObject([{ id: made.id, lastFour: made.path.slice(-8, -4) }]);
    expect(feeds[0]).not.toHaveProperty('path');
    expect(await auditedOperations(world.practiceId)).toEqual(['feed.create']);
  });

  it('forbidden role, practice next door', async () => {
    const world = await makeWorld();
    await expectForbidden(createFeed, world, { physicianId: world.physicianId, name: 'Phone' }, ['reviewer', 'biller', 'viewer']);
    const other = await makeWorld();
    await expect(createFeed(world.as('owner'), { physicianId: other.physicianId, name: 'Phone' })).rejects.toBeInstanceOf(NotFound);
  });
});
