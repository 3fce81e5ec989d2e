import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, makeWorld } from '../../test/world';
import { readExcerptPage } from './queries';
import { removeExcerpt } from './remove-excerpt';

describe('excerpt.remove', () => {
  it('takes one’s own out of the page', async () => {
    const world = await makeWorld();
    const { id, packetId } = await written(world, await readCase(world));
    expect(await removeExcerpt(world.as('reviewer'), { excerptId: id as never, version: 1 })).toMatchObject({ isRemoved: true, version: 2 });
    expect((await readExcerptPage(world.as('reviewer'), { packetId: packetId as never, pageNumber: 1 })).excerpts).toEqual([]);
    expect(await stepsOf(world, id)).toEqual(['proposed', 'removed']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.remove');
    await expect(removeExcerpt(world.as('reviewer'), { excerptId: id as never, version: 2 })).rejects.toMatchObject({ rule: 'excerpt.removed' });
  });

  it('leaves another’s, and what is confirmed, to the physician and the owner', async () => {
    const world = await makeWorld();
    const packet = await readCase(world);
    const confirmed = { excerptId: (await written(world, packet, 'physician')).id as never, version: 1 };
    await expect(removeExcerpt(world.as('reviewer'), confirmed)).rejects.toThrow(Forbidden);
    await expect(removeExcerpt(world.as('assistant'), { excerptId: (await written(world, packet)).id as never, version: 1 })).rejects.toThrow(Forbidden);
    expect(await removeExcerpt(world.as('owner'), confirmed)).toMatchObject({ isRemoved: true });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = { excerptId: (await written(world, await readCase(world))).id as never, version: 1 };
    await expectForbidden(removeExcerpt, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(removeExcerpt, input);
    await expectStale(removeExcerpt, world, input);
  });
});
