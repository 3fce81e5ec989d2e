import { describe, expect, it } from 'vitest';
import { Forbidden } from '../../core/errors';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, makeWorld } from '../../test/world';
import { removeExcerpt } from './remove-excerpt';
import { restoreExcerpt } from './restore-excerpt';

describe('excerpt.restore', () => {
  it('brings it back as it was', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world), 'physician');
    await expect(restoreExcerpt(world.as('physician'), { excerptId: id as never, version: 1 })).rejects.toMatchObject({ rule: 'excerpt.not_removed' });
    await removeExcerpt(world.as('physician'), { excerptId: id as never, version: 1 });
    await expect(restoreExcerpt(world.as('reviewer'), { excerptId: id as never, version: 2 })).rejects.toThrow(Forbidden);
    expect(await restoreExcerpt(world.as('physician'), { excerptId: id as never, version: 2 })).toMatchObject({ isRemoved: false, state: 'CONFIRMED' });
    expect(await stepsOf(world, id)).toEqual(['proposed', 'confirmed', 'removed', 'restored']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.restore');
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await removeExcerpt(world.as('reviewer'), { excerptId: id as never, version: 1 });
    const input = { excerptId: id as never, version: 2 };
    await expectForbidden(restoreExcerpt, world, input, ['biller', 'viewer']);
    await expectUnknownNextDoor(restoreExcerpt, input);
    await expectStale(restoreExcerpt, world, input);
  });
});
