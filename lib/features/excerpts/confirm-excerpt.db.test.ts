import { describe, expect, it } from 'vitest';
import { expectForbidden, expectStale, expectUnknownNextDoor } from '../../test/cases';
import { readCase, stepsOf, written } from '../../test/excerpts';
import { auditedOperations, inPractice, makeWorld } from '../../test/world';
import { confirmExcerpt } from './confirm-excerpt';
import { removeExcerpt } from './remove-excerpt';

describe('excerpt.confirm', () => {
  it('takes it under the physician’s name', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    const input = { excerptId: id as never, version: 1 };
    expect(await confirmExcerpt(world.as('physician'), input)).toMatchObject({ state: 'CONFIRMED', decidedByName: 'Test physician', version: 2 });
    expect(await stepsOf(world, id)).toEqual(['proposed', 'confirmed']);
    expect(await auditedOperations(world.practiceId)).toContain('excerpt.confirm');
    await expect(confirmExcerpt(world.as('physician'), { ...input, version: 2 })).rejects.toMatchObject({ rule: 'excerpt.transition' });
  });

  it('is the physician’s: an owner confirms only as one (LC 4628)', async () => {
    const world = await makeWorld();
    const input = { excerptId: (await written(world, await readCase(world))).id as never, version: 1 };
    await expect(confirmExcerpt(world.as('owner'), input)).rejects.toMatchObject({ rule: 'excerpt.not_a_physician' });
    await inPractice(world.practiceId, (tx) => tx.physician.updateMany({ where: { practiceId: world.practiceId }, data: { userId: world.users.owner } }));
    expect(await confirmExcerpt(world.as('owner'), input)).toMatchObject({ state: 'CONFIRMED', decidedByName: 'Test owner' });
  });

  it('refuses a removed one', async () => {
    const world = await makeWorld();
    const { id } = await written(world, await readCase(world));
    await removeExcerpt(world.as('reviewer'), { excerptId: id as never, version: 1 });
    await expect(confirmExcerpt(world.as('physician'), { excerptId: id as never, version: 2 })).rejects.toMatchObject({ rule: 'excerpt.removed' });
  });

  it('forbidden role, practice next door, stale version', async () => {
    const world = await makeWorld();
    const input = { excerptId: (await written(world, await readCase(world))).id as never, version: 1 };
    await expectForbidden(confirmExcerpt, world, input, ['assistant', 'reviewer', 'biller', 'viewer']);
    await expectUnknownNextDoor(confirmExcerpt, input);
    await expectStale(confirmExcerpt, world, input);
  });
});
